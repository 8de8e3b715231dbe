import { expect, test } from 'vitest';

import { documentStateOf, mainDeed } from './document-state.ts';

const now = new Date('2026-11-23T02:00:00Z');
const future = '2026-11-24T02:00:00Z';

test('a draft over a public article is a public article with changes', () => {
  expect(documentStateOf({ _status: 'draft' }, { exists: true, isPublic: true, now })).toBe('changed');
});

test('an article that was never saved is new', () => {
  expect(documentStateOf(undefined, { exists: false, isPublic: false, now })).toBe('new');
});

test.each([
  ['new', null, '发布'],
  ['draft', future, '定时发布'],
  ['scheduled', future, '改时间'],
  ['scheduled', null, '发布'],
  ['published', null, '更新'],
  ['changed', null, '更新'],
  ['withdrawn', future, '恢复为草稿'],
] as const)('the main button of %s with %s says %s', (state, publishedAt, label) => {
  expect(mainDeed(state, publishedAt, now)).toBe(label);
});
