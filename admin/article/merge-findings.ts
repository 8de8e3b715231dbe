/** One thing to mend, as the server says it. */
export interface Finding {
  level: 'must' | 'advice';
  path: string;
  message: string;
  /** A picture that waits for its description. */
  describe?: string;
  /** A picture that may serve as the cover. */
  cover?: string;
}

interface FieldState {
  valid?: boolean;
  errorMessage?: string;
}

/** Joins what the checks found with what the server refused at the last save; a sentence stands once. */
export function mergeFindings(
  found: readonly Finding[],
  fields: Readonly<Record<string, FieldState>>,
): Finding[] {
  const refused = Object.entries(fields).flatMap(([path, field]): Finding[] =>
    field.valid === false && field.errorMessage
      ? [{ level: 'must', path, message: inChinese(field.errorMessage) }]
      : [],
  );
  const known = new Set(found.flatMap(({ path, message }) => [message, `${path}:`]));
  const fresh = refused.filter(({ path, message }) => !known.has(message) && !known.has(`${path}:`));
  const isMust = ({ level }: Finding) => level === 'must';
  return [...found.filter(isMust), ...fresh, ...found.filter((one) => !isMust(one))];
}

/** Payload keeps a few sentences of its own in English. */
function inChinese(message: string): string {
  return /\p{Script=Han}/u.test(message) ? message : '这里选的内容已经不在，请重新选。';
}
