import { expect, it } from 'vitest';
import { formatDate, formatDay, formatTime } from './dates.ts';

it('prints times as they are in Beijing, across the border of a day and of a year', () => {
  expect(formatTime('2026-11-21T16:30:00.000Z')).toBe('2026-11-22 00:30');
  expect(formatDate('2025-12-31T16:00:00.000Z')).toBe('2026-01-01');
  expect(formatDay('2026-11-21T15:59:59.999Z')).toBe('11-21');
});
