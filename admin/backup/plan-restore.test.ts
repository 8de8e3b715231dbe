import { expect, test } from 'vitest';

import { planRestore, presentValue } from './plan-restore.ts';

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
