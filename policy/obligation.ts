/** How often a column must have something new, as its record says. */
export interface Obligation {
  class?: string | null;
  intervalDays?: number | null;
}

/** Where a column stands: in time, soon late, late, or without any article. */
export type Punctuality = 'good' | 'soon' | 'late' | 'empty';

/** A column measured against its obligation. */
export interface Deadline {
  limitDays: number;
  /** Whole days; negative when late; null without any article. */
  daysLeft: number | null;
  punctuality: Punctuality;
}

const dayMs = 86_400_000;
const limits: Readonly<Record<string, number>> = { news: 14, notice: 180, year: 365 };

/** Longest time without a new article in days; null when nothing is asked of the column. */
function limitOf({ class: kind, intervalDays }: Obligation): number | null {
  if (kind === undefined || kind === null || kind === 'none') return null;
  if (typeof intervalDays === 'number' && intervalDays > 0) return intervalDays;
  return limits[kind] ?? null;
}

/**
 * Measures a column against its obligation.
 *
 * @param lastAt  ISO 8601 of its newest public article; null when there is none.
 * @returns null when nothing is asked of the column.
 *
 * Source: 《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）: two weeks and half a year.
 */
export function deadlineOf(obligation: Obligation, lastAt: string | null, now: Date): Deadline | null {
  const limitDays = limitOf(obligation);
  if (limitDays === null) return null;
  if (lastAt === null) return { limitDays, daysLeft: null, punctuality: 'empty' };
  const daysLeft = limitDays - Math.floor((now.getTime() - Date.parse(lastAt)) / dayMs);
  const soon = Math.min(30, Math.max(3, Math.round(limitDays * 0.15)));
  return { limitDays, daysLeft, punctuality: daysLeft < 0 ? 'late' : daysLeft <= soon ? 'soon' : 'good' };
}
