import type { CollectionBeforeValidateHook, DateField } from 'payload';

import { beijingDay } from '#config/beijing-day.ts';
import { parseDay } from '#policy/days.ts';

import { assertNoFaults, type FieldFault } from '../errors.ts';

/** A day without a time, kept as noon in Beijing so that no time zone makes another day of it. */
export function dayField(name: string, label: string, admin: DateField['admin'] = {}): DateField {
  return {
    name,
    type: 'date',
    label,
    index: true,
    admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' }, ...admin },
  };
}

/**
 * Keeps the day fields of a collection as noon in Beijing and refuses days that do not exist.
 *
 * @param names  label of each day field by its name.
 * @throws {FieldFaults} naming every such field.
 */
export function keepDays(names: Readonly<Record<string, string>>): CollectionBeforeValidateHook {
  return ({ data, req }) => {
    const faults: FieldFault[] = [];
    const kept: Record<string, string> = {};
    for (const [path, label] of Object.entries(names)) {
      const value = (data as Record<string, unknown> | undefined)?.[path];
      if (value === undefined || value === null || value === '') continue;
      const day = dayOf(value);
      if (day === null) faults.push({ path, message: noSuchDate(label, value) });
      else kept[path] = noonOf(day);
    }
    assertNoFaults(faults, req);
    return { ...data, ...kept };
  };
}

/** The moment under which a day is kept. */
export const noonOf = (day: string): string => `${day}T04:00:00.000Z`;

/** The day that a field holds, in Beijing; null when it is none. */
export function dayOf(value: unknown): string | null {
  if (value instanceof Date) return dayOf(value.toISOString());
  if (typeof value !== 'string') return null;
  // JavaScript takes the 30th of February for the 2nd of March.
  if (parseDay(value.slice(0, 10)) === null) return null;
  if (value.length === 10) return value;
  return Number.isNaN(Date.parse(value)) ? null : beijingDay(value);
}

/** Says that a date, or a moment, does not exist. */
export const noSuchDate = (label: string, value: unknown): string =>
  `${label}“${typeof value === 'string' ? value.slice(0, 20) : ''}”不存在，请改成真实的日期。`;
