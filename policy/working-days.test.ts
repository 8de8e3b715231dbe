import { expect, test } from 'vitest';

import { deadlineAfter, isWorkingDay, workingDaysBetween, type Calendar } from './working-days.ts';

const calendar: Calendar = new Map([
  [
    2026,
    {
      year: 2026,
      daysOff: new Set(['2026-10-01', '2026-10-02', '2026-10-05']),
      workdays: new Set(['2026-10-10']),
    },
  ],
]);

test('weekends are free, but not one on which people work; holidays are free on any day', () => {
  expect(
    ['2026-10-10', '2026-10-11', '2026-10-05', '2026-10-06'].map((day) => isWorkingDay(day, calendar)),
  ).toEqual([true, false, false, true]);
});

test('the day itself does not count, and holidays push the deadline back', () => {
  expect(deadlineAfter('2026-09-30', 1, calendar)).toEqual({
    day: '2026-10-06',
  });
  expect(deadlineAfter('2026-11-20', 20, calendar)).toEqual({
    day: '2026-12-18',
  });
});

test('a deadline that reaches into a year without a calendar is not guessed', () => {
  expect(deadlineAfter('2026-12-20', 20, calendar)).toEqual({
    missingYear: 2027,
  });
  expect(deadlineAfter('2025-12-31', 1, calendar)).toEqual({
    day: '2026-01-01',
  });
  expect(deadlineAfter('2025-12-01', 1, calendar)).toEqual({
    missingYear: 2025,
  });
});

test('counts the working days that are left, and those that are too late', () => {
  expect(workingDaysBetween('2026-10-08', '2026-10-12', calendar)).toBe(3);
  expect(workingDaysBetween('2026-10-12', '2026-10-08', calendar)).toBe(-3);
  expect(workingDaysBetween('2026-12-30', '2027-01-04', calendar)).toBeNull();
});
