const hidden = '"[已隐去]"';

const secretKey =
  /"(?:[a-z_-]*(?:password|passwd|secret|token|cookie|authorization|apikey|api-key|api_key|idnumber|id_card))"/
    .source;
const jsonString = /"(?:[^"\\]|\\.)*"/.source;
const secretEntry = new RegExp(
  `(${secretKey}):(?:${jsonString}|\\[(?:${jsonString}|[^\\[\\]{}\"])*\\]|-?[0-9][0-9.eE+-]*)`,
  'gi',
);
const anyString = new RegExp(jsonString, 'g');

/**
 * Hides secrets and personal data in one line of the log; a line of JSON stays a line of JSON.
 *
 * Hidden: values of keys that end in password, secret, token, cookie or authorization, at any depth;
 * inside any text, credentials of an address, tokens in a query, 身份证 numbers and mobile numbers.
 */
export function redactLine(line: string): string {
  return line.replace(secretEntry, `$1:${hidden}`).replace(anyString, redactText);
}

/** Hides credentials, 身份证 numbers and mobile numbers in a text. */
export function redactText(text: string): string {
  return text
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/[^\s:/@"\\]*:)[^\s/@"\\]+@/gi, '$1***@')
    .replace(/([?&;\s](?:[a-z_-]*token|password|secret|key|code)=)[^&;\s"\\]+/gi, '$1***')
    .replace(/\b(Bearer|JWT|Basic) [\w.~+/=-]{8,}/g, '$1 ***')
    .replace(
      /(?<![0-9A-Za-z])\d{6}(?:18|19|20)\d{2}[01]\d[0-3]\d\d{3}[0-9Xx](?![0-9A-Za-z])/g,
      (found) => `${found.slice(0, 6)}************`,
    )
    .replace(/(?<![0-9A-Za-z.-])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9A-Za-z])/g, '1**********');
}
