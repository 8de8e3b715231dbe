import { expect, test } from 'vitest';

import { documentStateOf, planBar } from './document-state.ts';

const now = new Date('2026-11-23T02:00:00Z');
const future = '2026-11-24T02:00:00Z';

test('a draft over a public article is a public article with changes', () => {
  expect(documentStateOf({ _status: 'draft' }, { exists: true, isPublic: true, now })).toBe('changed');
});

test('an article that was never saved is new', () => {
  expect(documentStateOf(undefined, { exists: false, isPublic: false, now })).toBe('new');
});

test.each([
  ['new', null, true, '发布'],
  ['draft', future, false, '定时发布'],
  ['scheduled', future, false, '改时间'],
  ['scheduled', future, true, '保存改动'],
  ['scheduled', null, true, '发布'],
  ['published', null, false, '修改'],
  ['published', null, true, '发布改动'],
  ['changed', null, false, '发布改动'],
  ['withdrawn', future, false, '恢复为草稿'],
] as const)('the main button of %s with %s, modified %s, says %s', (state, publishedAt, modified, label) => {
  expect(planBar(state, { publishedAt, modified }, now).main.label).toBe(label);
});

test.each([
  ['draft', false, { saveDraft: true, discard: false, unschedule: false }],
  ['published', false, { saveDraft: false, discard: false, unschedule: false }],
  ['published', true, { saveDraft: true, discard: false, unschedule: false }],
  ['changed', false, { saveDraft: false, discard: true, unschedule: false }],
  ['scheduled', true, { saveDraft: false, discard: false, unschedule: true }],
] as const)('beside the main button of %s, modified %s, stands what fits', (state, modified, side) => {
  expect(planBar(state, { publishedAt: null, modified }, now)).toMatchObject(side);
});
