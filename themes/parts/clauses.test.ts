import { expect, it } from 'vitest';
import { splitClauses } from './clauses.ts';

it.each([
  ['全县秋粮颗粒归仓 售粮款当天到账', ['全县秋粮颗粒归仓', '售粮款当天到账']],
  ['全县秋粮颗粒归仓　售粮款当天到账', ['全县秋粮颗粒归仓', '售粮款当天到账']],
  ['关于 Open Data 平台 上线的通知', ['关于', 'Open Data', '平台', '上线的通知']],
  ['一句话', ['一句话']],
  ['', []],
])('breaks %s at the spaces that separate clauses', (heading, clauses) => {
  expect(splitClauses(heading)).toEqual(clauses);
});
