import { Converter } from 'opencc-js/t2cn';

/** A folded text with the way back to what was written. */
export interface FoldedText {
  folded: string;
  /** Index in the original of each UTF-16 unit of `folded`. */
  offsets: Int32Array;
}

const kept = /[\p{L}\p{N}\p{M}]/u;
const ignored = /[\p{Default_Ignorable_Code_Point}\u0300-\u036f]/u;
const han = /\p{Script=Han}/u;
const latin = /\p{Script=Latin}/u;
/** Circles that typists use for the numeral 〇. */
const zeroes = new Set(['○', '◯', 'О']);

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

let table: Uint16Array | undefined;
let simplify: ((text: string) => string) | undefined;
const rareCharacters = new Map<number, string>();

/**
 * Reduces a text to the characters that search compares: full width to half, capitals to small, traditional to
 * simplified, without marks, blanks, control and format characters.
 *
 * Each character becomes one character or none, so positions can be traced back. Idempotent.
 */
export function foldText(text: string): string {
  return foldWithOffsets(text).folded;
}

/** Folds a text as {@link foldText} does and records where each character stood. */
export function foldWithOffsets(text: string): FoldedText {
  const codes = (table ??= buildTable());
  const units = new Uint16Array(text.length);
  const offsets = new Int32Array(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if ((unit & 0xf800) !== 0xd800) {
      const code = codes[unit];
      if (!code) continue;
      units[length] = code;
      offsets[length++] = index;
      continue;
    }
    const point = text.codePointAt(index) ?? unit;
    const rare = foldRare(point);
    for (let part = 0; part < rare.length; part++) {
      units[length] = rare.charCodeAt(part);
      offsets[length++] = index;
    }
    if (point > 0xffff) index++;
  }
  const folded = utf16.decode(units.subarray(0, length));
  return { folded, offsets: offsets.subarray(0, length) };
}

/** Splits a folded text into its characters; a character beyond the basic plane stays whole. */
export function charactersOf(folded: string): string[] {
  return Array.from(folded);
}

/** True when a text holds at least one Chinese character. */
export function hasHan(text: string): boolean {
  return han.test(text);
}

function buildTable(): Uint16Array {
  const codes = new Uint16Array(0x10000);
  for (let code = 1; code < 0x10000; code++) {
    if ((code & 0xf800) === 0xd800) continue;
    const folded = foldCharacter(String.fromCharCode(code));
    if (folded.length === 1) codes[code] = folded.charCodeAt(0);
  }
  return codes;
}

function foldRare(point: number): string {
  if (point <= 0xffff) return '';
  const known = rareCharacters.get(point);
  if (known !== undefined) return known;
  const folded = foldCharacter(String.fromCodePoint(point));
  rareCharacters.set(point, folded);
  return folded;
}

function foldCharacter(character: string): string {
  if (zeroes.has(character)) return '〇';
  let folded = onlyOne(character.normalize('NFKC'), character);
  if (latin.test(folded)) folded = onlyOne(folded.normalize('NFD').replace(/\p{M}/gu, ''), folded);
  folded = onlyOne(folded.toLowerCase(), folded);
  if (!kept.test(folded) || ignored.test(folded)) return '';
  if (!han.test(folded)) return folded;
  simplify ??= Converter({ from: 't', to: 'cn' });
  // Twice, because a few characters are simplified in two steps (薴, 苧, 苎).
  return onlyOne(simplify(simplify(folded)), folded);
}

function onlyOne(candidate: string, otherwise: string): string {
  return Array.from(candidate).length === 1 ? candidate : otherwise;
}
