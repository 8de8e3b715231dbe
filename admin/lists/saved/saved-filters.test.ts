import { expect, test } from 'vitest';

import { isNarrow, keptQuery, maxSaved, nameFault, parseSaved } from './saved-filters.ts';

test('only what looks like a saved filter is read, and not endlessly many', () => {
  const good = { name: '本周要闻', query: 'chip=draft' };
  const filters = [good, { name: '' }, { name: '没有条件' }, 7, null, { name: 3, query: '' }];

  expect(parseSaved({ filters })).toEqual([good]);
  expect(parseSaved({ filters: Array<unknown>(100).fill(good) })).toHaveLength(maxSaved);
  for (const nothing of [undefined, null, [], 'x', { filters: 'x' }]) expect(parseSaved(nothing)).toEqual([]);
});

test('the page, the columns and what is empty are not kept, in whatever order they stand', () => {
  const query = 'page=3&time=updatedAt.week&limit=25&columns=%5B%5D&search=&chip=draft&sort=-title';

  expect(keptQuery(new URLSearchParams(query))).toBe('chip=draft&sort=-title&time=updatedAt.week');
});

test('an order alone is no filter', () => {
  expect(isNarrow('sort=-title')).toBe(false);
  expect(isNarrow('where%5Bor%5D%5B0%5D=x&sort=-title')).toBe(true);
});

test.each([
  ['', '名称还没有写。'],
  ['我'.repeat(21), '名称最多 20 字。'],
  ['旧的', '已经有这个名称，请换一个。'],
  ['𠮷'.repeat(20), ''],
])('the name %s is judged', (name, fault) => {
  expect(nameFault(name, [{ name: '旧的', query: '' }])).toBe(fault);
});
