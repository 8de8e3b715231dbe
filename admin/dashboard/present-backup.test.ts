import { expect, test } from 'vitest';

import { presentBackup } from './present-backup.ts';

const now = new Date('2026-11-23T02:00:00Z');
const backup = (createdAt: string) => ({ file: '/backup/a.zip', bytes: 1, createdAt });

test.each([
  [null, '没有', 'bad'],
  [backup('2026-11-23T01:50:00Z'), '刚刚', 'ok'],
  // Written a moment ahead by a clock that runs fast.
  [backup('2026-11-23T02:01:00Z'), '刚刚', 'ok'],
  [backup('2026-11-22T20:00:00Z'), '6 小时前', 'ok'],
  [backup('2026-11-20T01:00:00Z'), '3 天前', 'warn'],
  [backup('2026-11-01T02:00:00Z'), '22 天前', 'bad'],
])('%j is %s, %s', (last, age, tone) => {
  expect(presentBackup(last, now)).toMatchObject({ age, tone });
});

test('what is in time has no trouble, what is not has', () => {
  expect(presentBackup(backup('2026-11-22T20:00:00Z'), now).trouble).toBe('');
  expect(presentBackup(null, now).trouble).toContain('还没有备份过');
});
