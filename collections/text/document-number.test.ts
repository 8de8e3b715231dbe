import { expect, test } from 'vitest';

import { normaliseDocumentNumber } from './document-number.ts';

test.each([
  ['云水规[2026]4号', '云水规〔2026〕4号'],
  ['云水规（2026）4号', '云水规〔2026〕4号'],
  ['云水规【２０２６】 第04号', '云水规〔2026〕4号'],
  ['云水规〔2026〕4号', '云水规〔2026〕4号'],
  ['云水规 2026 年第 4 号', '云水规〔2026〕4号'],
  ['国务院令第711号', '国务院令第711号'],
  ['2026年第3号', '2026年第3号'],
  ['', ''],
])('writes %j as %j', (typed, written) => {
  expect(normaliseDocumentNumber(typed)).toBe(written);
});
