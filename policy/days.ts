const dayPattern = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A day of the calendar as `YYYY-MM-DD`; null when there is no such day. */
export function parseDay(text: string): string | null {
  const [, year = '', month = '', day = ''] = dayPattern.exec(text.trim()) ?? [];
  if (year === '') return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written) ? written : null;
}

/** The day so many days later, or earlier. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
