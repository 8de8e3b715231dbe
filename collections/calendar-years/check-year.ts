import type { CollectionBeforeValidateHook } from 'payload';

import { parseDay } from '#policy/days.ts';

import { assertNoFaults, type FieldFault } from '../errors.ts';

/** The days of a text, one a line; what is none stays in it as it was written. */
export const dayLines = (text: unknown): string[] =>
  typeof text === 'string' ? text.split(/[\s,，;；、]+/).filter((line) => line !== '') : [];

/**
 * Refuses days that do not exist or belong to another year, and days of work that are no weekend.
 *
 * @throws {FieldFaults} naming every such day.
 */
export const checkYear: CollectionBeforeValidateHook = ({ data, req }) => {
  const { year, daysOff, workdays } = (data ?? {}) as Record<string, unknown>;
  const faults = (path: string, text: unknown, needsWeekend: boolean): FieldFault[] =>
    dayLines(text).flatMap((line): FieldFault[] => {
      const day = parseDay(line);
      if (day === null) return [{ path, message: `“${line}”不是日期，请写成 2027-01-01 这样。` }];
      if (!day.startsWith(`${String(year)}-`))
        return [{ path, message: `“${line}”不在 ${String(year)} 年。` }];
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      return needsWeekend && weekday !== 0 && weekday !== 6
        ? [{ path, message: `“${line}”不是星期六或星期日。` }]
        : [];
    });
  assertNoFaults([...faults('daysOff', daysOff, false), ...faults('workdays', workdays, true)], req);
};
