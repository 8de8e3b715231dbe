import { expect, test } from 'vitest';

import { presentDay, presentTime } from './present-time.ts';

const now = new Date('2026-11-23T02:00:00Z');

test.each([
  ['2026-11-23T01:42:00Z', '09:42'],
  ['2026-11-22T08:20:00Z', '昨天 16:20'],
  ['2026-11-24T00:00:00Z', '明天 08:00'],
  ['2026-11-18T01:00:00Z', '11-18 09:00'],
  ['2025-11-18T16:30:00Z', '2025-11-19 00:30'],
  ['none', ''],
])('says %s as %s', (iso, said) => {
  expect(presentTime(iso, now)).toBe(said);
});

test.each([
  ['2026-11-22T16:30:00Z', '2026-11-23'],
  ['none', ''],
])('the day of %s is %s', (iso, day) => {
  expect(presentDay(iso)).toBe(day);
});
