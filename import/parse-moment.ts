/** A moment as ISO 8601 in UTC, or why it is none. */
export type ParsedMoment = { iso: string } | { fault: string };

const digits = '〇零○Ｏ一二三四五六七八九十';
const plain =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?:[T ]?(\d{1,2})[:：时点](\d{1,2})(?:[:：分](\d{1,2})(?:\.\d+)?秒?)?分?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const zoned = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;
const inCharacters = new RegExp(`^([${digits}]{4})年([${digits}]{1,3})月([${digits}]{1,3})日$`);

/**
 * Reads a date as documents and databases write it: `2019年01月25日`, `2019-01-25 10:30`, `2019/1/25`, `20190125`,
 * `二〇一九年一月二十五日`, ISO 8601. Without a zone it is Beijing time, without a time the beginning of the day.
 */
export function parseMoment(text: string): ParsedMoment {
  const typed = text
    .normalize('NFKC')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
  const spoken = inCharacters.exec(typed.replaceAll(' ', ''));
  const match =
    zoned.exec(typed) ?? plain.exec(typed.replace(/ ?([年月日]) ?/g, '$1')) ?? compact.exec(typed);
  if (spoken) return momentOf([readYear(spoken[1]), readNumber(spoken[2]), readNumber(spoken[3])], text);
  if (!match) return { fault: `“${shorten(text)}”不是日期` };
  const parts = match.slice(1, 7).map((part: string | undefined) => Number(part ?? 0));
  return momentOf(parts, text, match[7]);
}

function momentOf(parts: readonly number[], text: string, zone = '+08:00'): ParsedMoment {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const exists =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month) &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  if (!exists) return { fault: `“${shorten(text)}”这一天或这个时间不存在` };
  if (year < 1900 || year > 2100) return { fault: `“${shorten(text)}”的年份不在 1900 至 2100 之间` };
  const two = (value: number): string => String(value).padStart(2, '0');
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2');
  return {
    iso: new Date(
      `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${offset}`,
    ).toISOString(),
  };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const readDigit = (character: string): number => Math.max(0, '一二三四五六七八九'.indexOf(character) + 1);

const readYear = (text = ''): number => Number([...text].map(readDigit).join(''));

/** One to thirty-one: 九, 十, 十二, 二十, 二十五. */
function readNumber(text = ''): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens === '' ? 1 : readDigit(tens ?? '')) : 0;
  return ten * 10 + (ones === '' ? 0 : readDigit(ones ?? ''));
}

const shorten = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);
