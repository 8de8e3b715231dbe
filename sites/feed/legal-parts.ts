/** Chapters and articles of legal texts: 第二章, 第十二条, 第十二条之一. */

export interface LegalPart {
  level: 'chapter' | 'article';
  /** 编, 章, 节 or 条. */
  unit: '编' | '章' | '节' | '条';
  number: number;
  /** The number after 之; 0 without one. */
  sub: number;
  /** `第十二条`. */
  label: string;
}

const digits = '〇一二三四五六七八九';
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const numeral = '[〇零一二三四五六七八九十百千两\\d]{1,9}';
const head = new RegExp(
  `^第(${numeral})(编|章|节|条)(?:之(${numeral}))?(?=[\\s\\u3000：:]|$|[^\\s规款项])`,
  'u',
);

/** Reads a number as legal texts write it; 0 when it is none. */
export function readNumeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const character of text.replaceAll('零', '').replaceAll('两', '二')) {
    const unit = units[character];
    if (unit === undefined) digit = digits.indexOf(character);
    else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

/** What a paragraph begins; null for one that goes on. */
export function readPart(paragraph: string): LegalPart | null {
  const text = paragraph.trimStart();
  const match = head.exec(text);
  if (match === null) return null;
  const [label, number = '', unit = '条', sub = ''] = match;
  const isArticle = unit === '条';
  return {
    level: isArticle ? 'article' : 'chapter',
    unit: unit as LegalPart['unit'],
    number: readNumeral(number),
    sub: sub === '' ? 0 : readNumeral(sub),
    label,
  };
}

/** Id of an article: `tiao-12`, `tiao-12-1` for 第十二条之一. */
export const articleId = ({ number, sub }: LegalPart): string =>
  `tiao-${number}${sub === 0 ? '' : `-${sub}`}`;
