import type { Random } from '../random.ts';

const dayMs = 24 * 60 * 60 * 1000;
const beijingMs = 8 * 60 * 60 * 1000;

/** A day in Beijing as people write it. */
export interface Day {
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
}

/** Reads the day of a moment in Beijing. */
export function dayOf(moment: Date): Day {
  const local = new Date(moment.getTime() + beijingMs);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
  };
}

/** The same moment `days` earlier. */
export const daysBefore = (moment: Date, days: number): Date => new Date(moment.getTime() - days * dayMs);

/** When it was last eight in the morning in Beijing, which is midnight in Greenwich. */
export const lastMorning = (moment: Date): Date => new Date(Math.floor(moment.getTime() / dayMs) * dayMs);

/** `11月20日`. */
export function writeDay(moment: Date): string {
  const { month, day } = dayOf(moment);
  return `${month}月${day}日`;
}

/** `2026年11月20日`. */
export const writeFullDay = (moment: Date): string => `${dayOf(moment).year}年${writeDay(moment)}`;

/**
 * A moment in office hours `days` before `today`, on a working day where `weekdays` asks for one.
 *
 * @returns never later than five minutes before `today`.
 */
export function officeMoment(today: Date, days: number, random: Random, weekdays = false): Date {
  const shift = weekdays ? weekendShift(daysBefore(today, days)) : 0;
  const midnight =
    Math.floor((daysBefore(today, days + shift).getTime() + beijingMs) / dayMs) * dayMs - beijingMs;
  const minutes = random.whole(8 * 60 + 5, 17 * 60 + 40);
  const latest = today.getTime() - 5 * 60 * 1000;
  return new Date(Math.min(midnight + minutes * 60 * 1000, latest));
}

/** Days back to the last working day. */
function weekendShift(moment: Date): number {
  const { weekday } = dayOf(moment);
  if (weekday === 6) return 1;
  return weekday === 0 ? 2 : 0;
}

/** Whole days from a day of the calendar to `today`; negative when it is still to come. */
export function daysSince(
  today: Date,
  { year, month, day }: { year: number; month: number; day: number },
): number {
  const then = dayOf(today);
  return Math.round((Date.UTC(then.year, then.month - 1, then.day) - Date.UTC(year, month - 1, day)) / dayMs);
}

/**
 * Ages in days of `count` articles of one column, newest first: close together now, far apart long ago.
 *
 * @param newest age of the newest.
 * @param oldest age of the oldest when there are at least two.
 */
export function spreadAges(count: number, { newest, oldest }: { newest: number; oldest: number }): number[] {
  return Array.from({ length: count }, (_, index) =>
    Math.round(newest + (oldest - newest) * (count < 2 ? 0 : index / (count - 1)) ** 1.9),
  );
}
