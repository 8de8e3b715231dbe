/** A 发文字号 in its parts: 国办发〔2019〕5号 is 国办发, 2019, 5. */
export interface DocumentNumber {
  /** 机关代字, without blanks; empty when only year and number were given. */
  agency: string;
  /** Null for orders, which are numbered without a year: 国务院令第711号. */
  year: number | null;
  serial: number;
}

const opening = '[〔\\[(（【﹝［{「]';
const closing = '[〕\\])）】﹞］}」]';
const agency = '(?<agency>[\\p{Script=Han}A-Za-z]{0,20}?)';
const year = '(?<year>(?:19|20)\\d{2})';
const serial = '第?0*(?<serial>\\d{1,5})';

/** 国发〔2019〕5号, 国发[2019]5, 〔2019〕5号, 国发2019年第5号. */
const bracketed = new RegExp(`^${agency}${opening}?${year}${closing}?年?${serial}号?$`, 'u');
/** The brackets make it a number even inside a sentence. */
const inSentence = new RegExp(
  `(?<agency>[\\p{Script=Han}A-Za-z]{0,20})${opening}${year}${closing}${serial}号?`,
  'gu',
);
/** 国务院令第711号. */
const order = /^(?<agency>[\p{Script=Han}]{0,20}?令)第?0*(?<serial>\d{1,5})号?$/u;

/**
 * Reads a 文号 written in any bracket style, width and spacing: 〔2019〕5号, [2019] 5 号, (2019)5, `2019 5`.
 *
 * @returns null when the text is no 文号 as a whole.
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const plain = text.normalize('NFKC').trim();
  const compact = plain.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
  if (compact.length > 60) return null;
  const match = bracketed.exec(compact) ?? order.exec(compact);
  if (match?.groups === undefined) return null;
  // 20195 may be anything; a year and a number need something between or around them.
  if (/^\d+$/.test(compact) && !/^\d{4}\s+\d{1,5}$/u.test(plain)) return null;
  return numberOf(match.groups);
}

/** Finds the 文号 with brackets inside a longer text, at most four. */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  const compact = text
    .slice(0, 500)
    .normalize('NFKC')
    .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
  return Array.from(compact.matchAll(inSentence), (match) => numberOf(match.groups ?? {})).slice(0, 4);
}

/** Reduces a 索引号 to its letters and digits, in capitals: dashes, slashes, width and blanks do not matter. */
export function compactIndexNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^0-9A-Za-z\p{Script=Han}]/gu, '')
    .toUpperCase();
}

/**
 * True when a text looks like a 索引号 as a whole: eight or more letters and digits, half of them digits at least,
 * written in one piece or with dashes, slashes and dots.
 */
export function looksLikeIndexNumber(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  if (!/^[0-9A-Za-z][0-9A-Za-z\s\-–—‐−/_.\\:]{6,60}$/u.test(plain)) return false;
  const compact = compactIndexNumber(plain);
  return compact.length >= 8 && compact.replace(/\D/g, '').length * 2 >= compact.length;
}

function numberOf(groups: Record<string, string | undefined>): DocumentNumber {
  return {
    agency: groups['agency'] ?? '',
    year: groups['year'] === undefined ? null : Number(groups['year']),
    serial: Number(groups['serial']),
  };
}
