const beijingOffsetMs = 8 * 60 * 60 * 1000;

/** Day of a moment in Beijing time: `2026-11-28`. */
export const beijingDay = (iso: string): string =>
  new Date(Date.parse(iso) + beijingOffsetMs).toISOString().slice(0, 10);

/** The moment at which a day begins in Beijing, as ISO 8601 in UTC. */
export const startOfDay = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString();

/** The day after a day. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
