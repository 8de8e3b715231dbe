/** Working days as the yearly notices of the State Council make them. Pure; the calendar comes from outside. */
import { addDays } from './days.ts';

/** One covered year. Days are `YYYY-MM-DD`. */
export interface WorkingYear {
  year: number;
  daysOff: ReadonlySet<string>;
  /** Weekend days on which people work. */
  workdays: ReadonlySet<string>;
}

export type Calendar = ReadonlyMap<number, WorkingYear>;

/** Working days within which information has to be disclosed; Source: 政府信息公开条例 art. 26. */
export const disclosureDays = 20;

/** A deadline, or the year without which it cannot be counted. */
export type Deadline = { day: string } | { missingYear: number };

/** Whether people work on a day; null when its year is not covered. */
export function isWorkingDay(day: string, calendar: Calendar): boolean | null {
  const year = calendar.get(Number(day.slice(0, 4)));
  if (year === undefined) return null;
  if (year.daysOff.has(day)) return false;
  if (year.workdays.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The last of `count` working days after `start`; the day itself does not count. */
export function deadlineAfter(start: string, count: number, calendar: Calendar): Deadline {
  let day = start;
  for (let counted = 0; counted < count;) {
    day = addDays(day, 1);
    const works = isWorkingDay(day, calendar);
    if (works === null) return { missingYear: Number(day.slice(0, 4)) };
    if (works) counted += 1;
  }
  return { day };
}

/** Working days after `from` up to `to`, negative when `to` is earlier; null when a year between is not covered. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number | null {
  if (to < from) {
    const late = workingDaysBetween(to, from, calendar);
    return late === null ? null : -late;
  }
  let counted = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const works = isWorkingDay(day, calendar);
    if (works === null) return null;
    if (works) counted += 1;
  }
  return counted;
}
