import { beijingDay } from '#config/beijing-day.ts';
import { moment } from './fields.ts';

/** A day as the store has it, from a field that holds a moment of it; null when there is none. */
export function day(value: unknown): string | null {
  const iso = moment(value);
  return iso === null ? null : beijingDay(iso);
}
