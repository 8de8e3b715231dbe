import { expect, test } from 'vitest';
import { shortenEntrance } from './shorten-entrance.ts';

test.each([
  ['公开指南', '指南'],
  ['政府信息公开制度', '制度'],
  ['法定主动公开', '法定'],
  ['公开年报', '年报'],
  ['依申请公开', '依申请'],
  ['政策解读', '政策解读'],
  ['政务公开', '政务公开'],
])('%s is shortened to %s', (name, short) => {
  expect(shortenEntrance(name)).toBe(short);
});
