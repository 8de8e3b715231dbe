const zone = 'Asia/Shanghai';
const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const dayMs = 86_400_000;

/** A moment as people say it: `09:42` today, `昨天 16:20`, `明天 08:00`, `11-18 09:00` this year, else with the year. */
export function presentTime(iso: string, now: Date): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return '';
  const day = dayOf.format(moment);
  const time = clock.format(moment);
  if (day === dayOf.format(now)) return time;
  if (day === dayOf.format(new Date(now.getTime() - dayMs))) return `昨天 ${time}`;
  if (day === dayOf.format(new Date(now.getTime() + dayMs))) return `明天 ${time}`;
  return day.slice(0, 4) === dayOf.format(now).slice(0, 4) ? `${day.slice(5)} ${time}` : `${day} ${time}`;
}

/** The day of a moment in Beijing, `2026-11-18`; empty when it is none. */
export function presentDay(iso: string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? '' : dayOf.format(moment);
}

/** `2026-11-28 09:42` in Beijing, always whole: for comparing. */
export function presentMoment(iso: string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? '' : `${dayOf.format(moment)} ${clock.format(moment)}`;
}
