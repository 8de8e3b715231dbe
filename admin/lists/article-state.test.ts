import { expect, test } from 'vitest';

import { articleStateOf } from './article-state.ts';
import { articleChips } from './article-chips.ts';
import { chipHref } from './chips.ts';

const now = new Date('2026-11-23T02:00:00Z');
const past = '2026-11-22T02:00:00Z';
const future = '2026-11-24T02:00:00Z';

test.each([
  [{ _status: 'draft' }, 'draft'],
  [{ _status: 'draft', publishedAt: future }, 'draft'],
  [{ _status: 'published', publishedAt: future }, 'scheduled'],
  [{ _status: 'published', publishedAt: past }, 'published'],
  [{ _status: 'draft', withdrawnAt: past }, 'withdrawn'],
  [{ _status: 'published', deletedAt: past }, 'trashed'],
])('%j is %s', (row, state) => {
  expect(articleStateOf(row, now)).toBe(state);
});

test('a chip leads to the list by its name, the trash to a list of its own', () => {
  const withdrawn = articleChips(now).find(({ key }) => key === 'withdrawn');

  expect(chipHref('articles', withdrawn ?? { key: '' })).toBe('/admin/collections/articles?chip=withdrawn');
  expect(chipHref('media', { key: 'trash', trash: true })).toBe('/admin/collections/media/trash');
});
