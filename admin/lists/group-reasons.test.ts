import { expect, test } from 'vitest';

import { groupReasons } from './group-reasons.ts';

test('counts rows by their reason, the most frequent first', () => {
  const failed = [{ reason: '正文还没有写。' }, { reason: '没有权限。' }, { reason: '没有权限。' }];

  expect(groupReasons(failed)).toEqual([
    { reason: '没有权限。', count: 2 },
    { reason: '正文还没有写。', count: 1 },
  ]);
});
