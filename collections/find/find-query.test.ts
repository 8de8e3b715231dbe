import { expect, test } from 'vitest';

import { parseFind } from './find-query.ts';

test.each([
  ['  脐橙　开园 ', { text: '脐橙 开园', address: null, letters: null }],
  ['qingshi', { text: 'qingshi', address: 'qing-shi', letters: 'qingshi' }],
  ['Qing Shi', { text: 'Qing Shi', address: 'qing-shi', letters: 'qingshi' }],
  ['qicheng', { text: 'qicheng', address: 'qi-cheng', letters: 'qicheng' }],
  ['qs', { text: 'qs', address: null, letters: 'qs' }],
  ['qing', { text: 'qing', address: null, letters: 'qing' }],
])('%j is read as %j', (typed, query) => {
  expect(parseFind(typed)).toEqual(query);
});

test('nothing is nothing', () => {
  expect(parseFind('　')).toBeNull();
});

test('a long text is cut', () => {
  expect(parseFind('长'.repeat(10_000))?.text).toHaveLength(60);
});
