/**
 * Characters that are never text: C0 and C1 controls but tab and line feed, the byte order mark, bidirectional
 * embeddings, overrides and isolates (they turn the reading order of what follows), line and paragraph separators,
 * noncharacters, surrogates without their other half. Joiners and the plain marks U+200E and U+200F stay: names and
 * emoji need them.
 */
const notText =
  /[\0-\x08\v-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Most texts are clean; one look at them is cheaper than a replacement. */
const suspicious = /[\0-\x08\v-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/;

/** Removes what is not text; carriage returns and separators between lines become a space. */
export function cleanText(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.replace(/\r\n?|[\u2028\u2029]/g, ' ').replace(notText, '');
}

const special = /[&<>"]/;

/** Escapes text for element content and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
