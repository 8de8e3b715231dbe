import { deadlineAfter, disclosureDays, workingDaysBetween, type Calendar } from '#policy/working-days.ts';

/** 公开期限 as the bar of the form says it. */
export interface PresentedDeadline {
  text: string;
  late: boolean;
}

/**
 * Says by when a document has to be disclosed, and how much time is left.
 *
 * @param writtenOn  `YYYY-MM-DD`
 */
export function presentDeadline(
  writtenOn: string,
  { today, calendar }: { today: string; calendar: Calendar },
): PresentedDeadline {
  const deadline = deadlineAfter(writtenOn, disclosureDays, calendar);
  const left = 'day' in deadline ? workingDaysBetween(today, deadline.day, calendar) : null;
  if (!('day' in deadline)) return unknown(deadline.missingYear);
  if (today > deadline.day) return { text: `应在 ${deadline.day} 前公开，已超过${lateBy(left)}`, late: true };
  if (left === null) return unknown(Number(today.slice(0, 4)));
  if (left === 0) return { text: `应在 ${deadline.day} 前公开，今天是最后一天`, late: false };
  return { text: `应在 ${deadline.day} 前公开，还剩 ${left} 个工作日`, late: false };
}

const unknown = (year: number): PresentedDeadline => ({
  text: `没有 ${year} 年工作日历，不能算期限`,
  late: false,
});

/** Nothing when a weekend lies between, or a year without a calendar: late it is all the same. */
const lateBy = (left: number | null): string => (left === null || left === 0 ? '期限' : ` ${-left} 个工作日`);
