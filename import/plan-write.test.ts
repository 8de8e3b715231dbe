import { expect, test } from 'vitest';

import { planWrite, startMemory } from './plan-write.ts';

const known = { id: 1, address: 'gongkai/2026/aaaaaa', digest: 'd', isTrashed: false, isPublished: true };

test.each([
  ['a new one', {}, { status: 'created', reason: '' }],
  ['one that has not changed', { k: known }, { status: 'unchanged', reason: '' }],
  ['one that has', { k: { ...known, digest: 'old' } }, { status: 'updated', reason: '' }],
  [
    'one that was withdrawn',
    { k: { ...known, digest: 'old', isPublished: false } },
    { status: 'updated', reason: '已撤稿或改为草稿，没有重新发布。' },
  ],
  [
    'one in the trash',
    { k: { ...known, digest: 'old', isTrashed: true } },
    { status: 'unchanged', reason: '已在回收站里，没有恢复。' },
  ],
])('%s is planned by what earlier imports wrote', (_, before, plan) => {
  const memory = startMemory(new Map(Object.entries(before)));

  expect(planWrite({ line: 2, key: 'k', digest: 'd' }, memory)).toEqual(plan);
});

test('a document that comes twice is left alone when it is the same, and refused when it is not', () => {
  const memory = startMemory(new Map());
  planWrite({ line: 2, key: 'k', digest: 'd' }, memory);

  expect(planWrite({ line: 3, key: 'k', digest: 'd' }, memory)).toEqual({
    status: 'unchanged',
    reason: '和第 2 行相同。',
  });
  expect(planWrite({ line: 4, key: 'k', digest: 'e' }, memory).status).toBe('refused');
});
