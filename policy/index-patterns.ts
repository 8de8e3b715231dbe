/**
 * Patterns of index numbers (索引号): what they make and whether they may be used. Pure.
 *
 * Source: seven formats of catalogs in use; 政府信息公开目录系统实施指引（试行）.
 */

/** Places of a pattern that a unit fills. */
export const indexParts = {
  机构: 'code',
  地区: 'region',
  部门: 'unit',
  类别: 'category',
  内设: 'section',
} as const;

export type IndexPart = (typeof indexParts)[keyof typeof indexParts];

/** What a unit brings to its numbers. */
export type IndexValues = Record<IndexPart, string>;

/** One named way of making numbers. */
export interface IndexFormat {
  name: string;
  pattern: string;
  /** What the code of the unit looks like in this format. */
  code?: { form: RegExp; words: string };
}

const organisation = { form: /^\d{8}[\dX]$/, words: '九位组织机构代码' };
const dashed = { form: /^\d{7,8}-[\dX]$/, words: '带短横校验位的组织机构代码，例如 0142768-8' };
const credit = { form: /^[0-9A-Z]{18}$/, words: '十八位统一社会信用代码' };

/** The formats by name: the seven of catalogs in use, and the short one for codes of one's own. */
export const indexFormats = {
  local: { name: '本地代码-年-五位序号，例如 014-2026-00128', pattern: '{机构}-{年}-{序号:5}' },
  organisation: {
    name: '组织机构代码/年-五位序号，例如 000014349/2017-00110',
    pattern: '{机构}/{年}-{序号:5}',
    code: organisation,
  },
  checked: {
    name: '带校验位的机构代码/年-五位序号，例如 0142768-8/2022-00185',
    pattern: '{机构}/{年}-{序号:5}',
    code: dashed,
  },
  credit: {
    name: '信用代码/年-五位序号，例如 11441700007280420Y/2021-00050',
    pattern: '{机构}/{年}-{序号:5}',
    code: credit,
  },
  monthly: {
    name: '信用代码/年月-五位序号，例如 11341702486344515H/202110-00013',
    pattern: '{机构}/{年月}-{序号:5}',
    code: credit,
  },
  dashed: {
    name: '组织机构代码-年-六位序号，例如 01527918X-2020-153077',
    pattern: '{机构}-{年}-{序号:6}',
    code: organisation,
  },
  segments: {
    name: '六段：地区-部门-类别-分组-日期-序号',
    pattern: '{地区}-{部门}-{类别}-{内设}-{年月日}-{序号:4}',
  },
  digits: {
    name: '二十一位：地区、部门、类别、内设机构、年、流水号连写',
    pattern: '{地区:6}{部门:3}{类别:2}{内设:2}{年:4}{序号:4}',
  },
} satisfies Record<string, IndexFormat>;

export type IndexFormatName = keyof typeof indexFormats;

/** One part of a parsed pattern: text as it stands, or a place with the number of its characters (0: as many as it has). */
export type PatternPart = { text: string } | { place: string; length: number };

const places = new Set([...Object.keys(indexParts), '年', '年月', '年月日', '序号']);
const maxPattern = 120;

/** Takes a pattern apart. Faults are sentences in Chinese, all at once. */
export function parsePattern(pattern: string): { parts: PatternPart[] } | { faults: string[] } {
  const parts: PatternPart[] = [];
  const faults: string[] = [];
  if (pattern.length > maxPattern) return { faults: [`格式最多 ${maxPattern} 个字。`] };
  for (const [piece] of pattern.matchAll(/\{[^{}]*\}|[^{}]+|[{}]/gu)) {
    const [, place = '', length = '0'] = /^\{([^:：{}]+)(?:[:：](\d{1,2}))?\}$/u.exec(piece) ?? [];
    if (place !== '' && places.has(place)) parts.push({ place, length: Number(length) });
    else if (place !== '') faults.push(`“{${place}}”不是可以用的占位。`);
    else if (/[{}]/u.test(piece)) faults.push('花括号没有成对，或者里面是空的。');
    else if (!/^[\w/.\-〔〕（）()]+$/u.test(piece))
      faults.push(`“${piece}”里只能有字母、数字和 / - . _ 〔〕。`);
    else parts.push({ text: piece });
  }
  const used = parts.flatMap((part) => ('place' in part ? [part.place] : []));
  const count = (place: string): number => used.filter((one) => one === place).length;
  if (count('序号') !== 1) faults.push('要有一个{序号}。');
  if (!used.some((place) => place.startsWith('年')))
    faults.push('要有{年}、{年月}或{年月日}，序号每年从 1 开始。');
  return faults.length > 0 ? { faults: [...new Set(faults)] } : { parts };
}

/** What a unit still has to fill in before its pattern makes numbers; sentences in Chinese. */
export function missingValues(parts: readonly PatternPart[], values: IndexValues): string[] {
  return parts.flatMap((part) => {
    if (!('place' in part) || !(part.place in indexParts)) return [];
    const value = values[indexParts[part.place as keyof typeof indexParts]];
    if (value === '') return [`还没有填${part.place}代码。`];
    return part.length > 0 && value.length !== part.length
      ? [`${part.place}代码“${value}”不是 ${part.length} 位。`]
      : [];
  });
}

/**
 * Makes one number.
 *
 * @param number.day  the day of publication in Beijing, `YYYY-MM-DD`.
 * @returns null when the sequence has outgrown its places.
 */
export function formatIndexNumber(
  parts: readonly PatternPart[],
  values: IndexValues,
  number: { day: string; sequence: number },
): string | null {
  const [year = '', month = '', date = ''] = number.day.split('-');
  let made = '';
  for (const part of parts) {
    if ('text' in part) made += part.text;
    else if (part.place === '年') made += year;
    else if (part.place === '年月') made += year + month;
    else if (part.place === '年月日') made += year + month + date;
    else if (part.place === '序号') {
      const digits = String(number.sequence).padStart(part.length, '0');
      if (part.length > 0 && digits.length > part.length) return null;
      made += digits;
    } else made += values[indexParts[part.place as keyof typeof indexParts]];
  }
  return made;
}

/** An index number as it is compared: full-width characters narrowed, without blanks. */
export const normaliseIndexNumber = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
