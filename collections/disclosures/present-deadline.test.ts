import { expect, test } from 'vitest';

import type { Calendar } from '#policy/working-days.ts';

import { presentDeadline } from './present-deadline.ts';

const plain = (year: number) => ({ year, daysOff: new Set<string>(), workdays: new Set<string>() });
const calendar: Calendar = new Map([[2026, plain(2026)]]);
const say = (writtenOn: string, today: string) => presentDeadline(writtenOn, { today, calendar });

test('says the day and the working days that are left', () => {
  expect(say('2026-11-16', '2026-12-04')).toEqual({
    text: '应在 2026-12-14 前公开，还剩 6 个工作日',
    late: false,
  });
  expect(say('2026-11-16', '2026-12-14').text).toBe('应在 2026-12-14 前公开，今天是最后一天');
});

test('says by how much it is late, also where no calendar counts the days', () => {
  expect(say('2026-11-16', '2026-12-16')).toEqual({
    text: '应在 2026-12-14 前公开，已超过 2 个工作日',
    late: true,
  });
  expect(say('2026-11-16', '2027-02-01')).toEqual({ text: '应在 2026-12-14 前公开，已超过期限', late: true });
});

test('guesses no deadline in a year without a calendar', () => {
  expect(say('2026-12-21', '2026-12-22')).toEqual({ text: '没有 2027 年工作日历，不能算期限', late: false });
});
