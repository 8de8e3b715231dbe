/** Days as `2026-11-05`, the first and the last of a range; empty where it has no end on that side. */
export interface DayRange {
  from: string;
  to: string;
}

/** In the place of a span of days: two days of one's own are asked for. */
export const ownDays = 'days';

const between = '..';
/** `2026-11-5`, `2026.11.5`, `2026/11/5`, `2026年11月5日`, `20261105`. */
const written = /^(\d{4})\s*(?:[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?|(\d{2})(\d{2}))$/u;

/** A range as it stands in an address: `2026-11-01..2026-11-20`. */
export const writeRange = ({ from, to }: DayRange): string => `${from}${between}${to}`;

/** What an address says of a range, whether or not there are such days; null when it speaks of none. */
export function splitRange(value: string): DayRange | null {
  const at = value.indexOf(between);
  return at < 0 ? null : { from: value.slice(0, at), to: value.slice(at + between.length) };
}

/**
 * Reads two days as people type them.
 *
 * @returns the range, or what is wrong with each of the two; a sentence is empty where nothing is.
 */
export function readRange(typed: DayRange): { range: DayRange } | { faults: DayRange } {
  const [from, to] = [readDay(typed.from), readDay(typed.to)];
  const faults = { from: from.fault, to: to.fault };
  if (faults.from === '' && faults.to === '') {
    if (from.day === '' && to.day === '') faults.from = '至少写一个日期。';
    else if (from.day !== '' && to.day !== '' && to.day < from.day)
      faults.to = '结束早于开始，请改其中一个。';
    else return { range: { from: from.day, to: to.day } };
  }
  return { faults };
}

function readDay(typed: string): { day: string; fault: string } {
  const text = typed.trim();
  if (text === '') return { day: '', fault: '' };
  const [, year = '', dashed, day, bare, bareDay] = written.exec(text) ?? [];
  const numbers = [year, dashed ?? bare ?? '', day ?? bareDay ?? ''].map(Number);
  const [y = 0, m = 0, d = 0] = numbers;
  if (year === '') return { day: '', fault: '日期写成 2026-11-05 这样。' };
  if (m < 1 || m > 12) return { day: '', fault: `没有 ${m} 月。` };
  if (d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate())
    return { day: '', fault: `${y} 年 ${m} 月没有 ${d} 日。` };
  return { day: [year, ...[m, d].map((one) => String(one).padStart(2, '0'))].join('-'), fault: '' };
}
