/** From a moment to a later one, ISO 8601; the end is outside. */
export interface Span {
  from: string;
  to: string;
}

const china = '+08:00';
const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** This month until now, and the same time of the month before, in the days of China; a longer month ends with the shorter one. */
export function monthSpans(now: Date): { current: Span; previous: Span } {
  const [year = 0, month = 1] = dayOf.format(now).split('-').map(Number);
  const start = firstOf(year, month);
  const before = month === 1 ? firstOf(year - 1, 12) : firstOf(year, month - 1);
  const end = Math.min(before.getTime() + (now.getTime() - start.getTime()), start.getTime());
  return {
    current: { from: start.toISOString(), to: now.toISOString() },
    previous: { from: before.toISOString(), to: new Date(end).toISOString() },
  };
}

const firstOf = (year: number, month: number): Date =>
  new Date(`${year}-${String(month).padStart(2, '0')}-01T00:00:00${china}`);
