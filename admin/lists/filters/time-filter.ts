import type { Where } from 'payload';

import { addDays } from '#policy/days.ts';

import { ownDays, readRange, splitRange, type DayRange } from './day-range.ts';
import type { FilterOption, QuickFilter } from './quick-filter.ts';

const spans = {
  today: '今天',
  week: '近 7 天',
  month: '近 30 天',
  year: '今年',
  'last-year': '去年',
} as const;
type Span = keyof typeof spans;

const dayMs = 86_400_000;
const dayInChina = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** A moment of a list that can be filtered by. */
export interface Moment {
  field: string;
  /** What happened then: `更新`. */
  deed: string;
  spans: readonly Span[];
}

/**
 * 时间: spans of days in China, of one or several moments of a record; in the address `updatedAt.week`, or with days of
 * one's own `updatedAt.2026-11-01..2026-11-20`.
 */
export function timeFilter(moments: readonly Moment[]): QuickFilter {
  return {
    key: 'time',
    label: '时间',
    kind: 'time',
    options: () => moments.flatMap(optionsOf),
    where: (value, { now }) => {
      const [field, span = ''] = splitOnce(value);
      const moment = moments.find((one) => one.field === field);
      const days = splitRange(span);
      if (moment !== undefined && days !== null) {
        const read = readRange(days);
        return 'range' in read ? { [moment.field]: rangeWhere(read.range) } : null;
      }
      return moment?.spans.some((one) => one === span) === true
        ? { [moment.field]: spanWhere(span as Span, now) }
        : null;
    },
  };
}

function optionsOf({ field, deed, spans: offered }: Moment): FilterOption[] {
  const named = offered.map((span) => ({ value: `${field}.${span}`, label: `${spans[span]}${deed}` }));
  return [...named, { value: `${field}.${ownDays}`, label: `自己选${deed}日期…` }].map((option) => ({
    ...option,
    group: deed,
  }));
}

/** From the first day of a span to now; a year that has ended ends with it. */
function spanWhere(span: Span, now: Date): Where[string] {
  const today = dayInChina.format(now);
  const year = Number(today.slice(0, 4));
  switch (span) {
    case 'today':
      return { greater_than_equal: startOf(today) };
    case 'week':
      return { greater_than_equal: startOf(dayInChina.format(new Date(now.getTime() - 6 * dayMs))) };
    case 'month':
      return { greater_than_equal: startOf(dayInChina.format(new Date(now.getTime() - 29 * dayMs))) };
    case 'year':
      return { greater_than_equal: startOf(`${year}-01-01`) };
    case 'last-year':
      return { greater_than_equal: startOf(`${year - 1}-01-01`), less_than: startOf(`${year}-01-01`) };
    default:
      return span satisfies never;
  }
}

/** From the start of the first day to the end of the last one. */
const rangeWhere = ({ from, to }: DayRange): Where[string] => ({
  ...(from === '' ? {} : { greater_than_equal: startOf(from) }),
  ...(to === '' ? {} : { less_than: startOf(addDays(to, 1)) }),
});

function splitOnce(value: string): [string, string?] {
  const at = value.indexOf('.');
  return at < 0 ? [value] : [value.slice(0, at), value.slice(at + 1)];
}

const startOf = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString();
