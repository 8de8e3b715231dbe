const beijingOffsetMs = 8 * 60 * 60 * 1000;

/** A list asks for the same moment twice, once for people and once for machines. */
let last = { iso: '', text: '' };

function inBeijing(iso: string): string {
  if (last.iso !== iso) last = { iso, text: new Date(Date.parse(iso) + beijingOffsetMs).toISOString() };
  return last.text;
}

/** `2026-11-22`, in Beijing time. */
export const formatDate = (iso: string): string => inBeijing(iso).slice(0, 10);

/** `11-22`, in Beijing time. */
export const formatDay = (iso: string): string => inBeijing(iso).slice(5, 10);

/** `2026-11-22 08:30`, in Beijing time. */
export const formatTime = (iso: string): string => inBeijing(iso).slice(0, 16).replace('T', ' ');
