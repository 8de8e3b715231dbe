import { expect, test } from 'vitest';

import { differencesOf, planRestore, presentValue } from './plan-restore.ts';

test('only what differs is offered, in the order of the form', () => {
  const backup = { summary: '摘要', title: '新标题', author: '林青禾', source: '' };
  const form = { title: '旧标题', author: '林青禾', source: '青石镇' };

  expect(planRestore(backup, form).map(({ path }) => path)).toEqual(['title', 'summary']);
});

test('a backup equal to the form is not offered', () => {
  expect(planRestore({ title: '一样' }, { title: '一样' })).toEqual([]);
});

test('a rich text is compared by its paragraphs', () => {
  const body = {
    root: {
      children: [
        { type: 'paragraph', children: [{ text: '甲' }, { text: '乙' }] },
        { type: 'paragraph', children: [{ text: '丙' }] },
      ],
    },
  };

  expect(presentValue(body)).toBe('甲乙\n丙');
});

test('two editions differ only where a person would see it', () => {
  const mine = { title: '甲', column: 3, keywords: [], publishedAt: new Date('2026-11-23T00:00:00Z') };
  const theirs = { title: '乙', column: '3', keywords: null, publishedAt: '2026-11-23T00:00:00.000Z' };

  expect(differencesOf(mine, theirs)).toEqual([{ path: 'title', label: '标题', mine: '甲', shown: '乙' }]);
});

test('what one edition lacks is a difference between two editions, but nothing to restore', () => {
  expect(differencesOf({ title: '' }, { title: '乙' })).toHaveLength(1);
  expect(planRestore({ title: '' }, { title: '乙' })).toEqual([]);
});
