// C0 and C1 controls but tab and line feed, and soft line separators that browsers draw as boxes.
// eslint would call these control characters a mistake in a literal, so the class is built from code points.
const controls = codePoints([
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x2028, 0x2029],
]);
// Marks that turn the direction of what follows, and invisible blanks; the joiner of emoji stays.
const invisible = codePoints([
  [0x061c, 0x061c],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2060],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
]);

/**
 * Takes out what no text of ours may hold: control characters, direction marks, invisible blanks, halves of broken
 * characters. Line breaks become `\n`; everything else stays as typed, rare characters and emoji too.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(invisible, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .normalize('NFC');
}

/** A cleaned text on one line: runs of blanks, full-width ones too, become one, none at the ends. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** Number of characters as people count them: a rare character of two halves is one. */
export function countCharacters(text: string): number {
  return [...text].length;
}

function codePoints(ranges: readonly (readonly [number, number])[]): RegExp {
  const escape = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;
  return new RegExp(`[${ranges.map(([from, to]) => `${escape(from)}-${escape(to)}`).join('')}]`, 'g');
}
