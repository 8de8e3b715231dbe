import { expect, test } from 'vitest';

import { readRange, splitRange, writeRange } from './day-range.ts';

test.each(['2026-11-5', '2026.11.05', '2026/11/5', '2026年11月5日', ' 20261105 '])(
  '%s is a day as people write it',
  (from) => {
    expect(readRange({ from, to: '' })).toEqual({ range: { from: '2026-11-05', to: '' } });
  },
);

test.each([
  ['2026-02-30', '2026 年 2 月没有 30 日。'],
  ['2027-02-29', '2027 年 2 月没有 29 日。'],
  ['2026-13-01', '没有 13 月。'],
  ['昨天', '日期写成 2026-11-05 这样。'],
  ['2026-11', '日期写成 2026-11-05 这样。'],
])('%s is said to be none, beside its field', (to, fault) => {
  expect(readRange({ from: '2026-01-01', to })).toEqual({ faults: { from: '', to: fault } });
});

test('an end before the start is said at the end, nothing at all at the start', () => {
  expect(readRange({ from: '2026-11-05', to: '2026-11-04' })).toEqual({
    faults: { from: '', to: '结束早于开始，请改其中一个。' },
  });
  expect(readRange({ from: '', to: ' ' })).toEqual({ faults: { from: '至少写一个日期。', to: '' } });
});

test('a range of one day is one, and comes back out of the address', () => {
  const day = { from: '2028-02-29', to: '2028-02-29' };

  expect(readRange(day)).toEqual({ range: day });
  expect(splitRange(writeRange(day))).toEqual(day);
  expect(splitRange('week')).toBeNull();
});
