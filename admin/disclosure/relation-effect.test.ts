import { expect, test } from 'vitest';

import { relationEffect } from './relation-effect.ts';

test.each([
  ['abolishes', '2027-01-01', '自 2027-01-01 起，对方页面顶端显示“废止”，并链到本文件。'],
  ['amends', '', '从施行日期起，对方页面顶端显示“修改”，并链到本文件。'],
  ['interprets', '', '两页互相链接。'],
  [undefined, '', ''],
])('of %s from %j is said', (type, from, said) => {
  expect(relationEffect(type, from)).toBe(said);
});
