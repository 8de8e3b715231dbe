import { expect, test } from 'vitest';

import { mergeFindings, type Finding } from './merge-findings.ts';

const must: Finding = { level: 'must', path: 'column', message: '栏目还没有选。' };
const advice: Finding = { level: 'advice', path: 'title', message: '标题有 70 字。' };

test('what the server refused stands among what must be mended, before advice', () => {
  const fields = { address: { valid: false, errorMessage: '本站已有这个地址，请换一个。' } };

  expect(mergeFindings([must, advice], fields).map(({ path }) => path)).toEqual([
    'column',
    'address',
    'title',
  ]);
});

test('what is known already stands once', () => {
  const fields = { column: { valid: false, errorMessage: '栏目还没有选。' } };

  expect(mergeFindings([must], fields)).toEqual([must]);
});

test('a sentence that is not Chinese is said in Chinese', () => {
  const fields = { column: { valid: false, errorMessage: 'This field has an invalid selection.' } };

  expect(mergeFindings([], fields)[0]?.message).toBe('这里选的内容已经不在，请重新选。');
});
