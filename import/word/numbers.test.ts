import { expect, it } from 'vitest';

import { chineseNumber, countNumbers } from './numbers.ts';

it.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [99, '九十九'],
  [100, '100'],
])('writes %i as %s', (number, text) => {
  expect(chineseNumber(number)).toBe(text);
});

it('begins a lower level anew below each higher one, and every list by itself', () => {
  const numberOf = countNumbers();
  const levels = [
    { format: 'chineseCounting', text: '%1、', start: 1 },
    { format: 'decimal', text: '（%2）', start: 3 },
  ];

  const said = [
    ['1', 0],
    ['1', 1],
    ['1', 1],
    ['1', 0],
    ['1', 1],
    ['2', 0],
  ] as const;

  expect(said.map(([list, level]) => numberOf(list, level, levels))).toEqual([
    '一、',
    '（3）',
    '（4）',
    '二、',
    '（3）',
    '一、',
  ]);
});
