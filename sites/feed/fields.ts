/** Reads values out of CMS records, whose ids are numbers on SQLite and strings on MongoDB and may be populated. */
export type CmsRecord = Readonly<Record<string, unknown>>;

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const number = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;
export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

export const record = (value: unknown): CmsRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as CmsRecord) : {};

export const rows = (value: unknown): CmsRecord[] => (Array.isArray(value) ? value.map(record) : []);

/** Id of a relationship, as text; null when there is none. */
export function id(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'object' && value !== null && 'id' in value ? id(value.id) : null;
}

/** A moment as ISO 8601 in UTC; null when it is none. */
export function moment(value: unknown): string | null {
  if (typeof value !== 'string' && !(value instanceof Date)) return null;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** One of some values, else the first. */
export const oneOf = <const T extends string>(value: unknown, choices: readonly [T, ...T[]]): T =>
  choices.find((choice) => choice === value) ?? choices[0];

/** Files of a document with the names given to them. */
export const attachments = (value: unknown): { mediaId: string; title: string }[] =>
  rows(value).flatMap((row) => {
    const mediaId = id(row['file']);
    return mediaId === null ? [] : [{ mediaId, title: text(row['title']) }];
  });
