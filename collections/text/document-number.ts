const brackets = /[\[［(（〔【{｛]\s*(\d{4})\s*[\]］)）〕】}｝]/u;
const bare = /^(\D*?)(\d{4})\s*年?\s*第?\s*(\d+)\s*号$/u;

/**
 * Writes a document number as the standard has it: `云水规〔2026〕4号`, whatever brackets and widths it came with.
 * What is no such number (`国务院令第711号`) is left as it is.
 *
 * Source: 党政机关公文格式 (GB/T 9704-2012), 7.2.5.
 */
export function normaliseDocumentNumber(typed: string): string {
  const text = typed
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .trim();
  const match = brackets.exec(text);
  if (match !== null) {
    const head = text.slice(0, match.index).replace(/\s+/gu, '');
    const tail = text.slice(match.index + match[0].length).replace(/\s+/gu, '');
    const number = /^第?(\d+)号?$/u.exec(tail)?.[1];
    return `${head}〔${match[1] ?? ''}〕${number === undefined ? tail : `${Number(number)}号`}`;
  }
  const plain = bare.exec(text);
  if (plain === null || plain[1] === '' || /令|第$/u.test(plain[1] ?? '')) return text;
  return `${(plain[1] ?? '').replace(/\s+/gu, '')}〔${plain[2] ?? ''}〕${Number(plain[3])}号`;
}
