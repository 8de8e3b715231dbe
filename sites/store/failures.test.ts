import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDueFailures, readFailures, writeFailure } from './failures.ts';
import { openStore, type Store } from './open-store.ts';
import { phases } from './queue.ts';

const now = '2026-11-23T09:00:00.000Z';

let store: Store;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'failures-'));
  store = openStore(join(folder, 'store.sqlite'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const fail = (at: string) =>
  writeFailure(store, {
    key: 'desktop/home/1',
    path: 'index.html',
    siteId: '1',
    reason: '磁盘已满。',
    phase: phases.changed,
    now: at,
  });

test('each failure doubles the wait for the next try, up to a minute, and the first one is remembered', () => {
  const waits = Array.from({ length: 12 }, (_, attempt) => {
    const at = new Date(Date.parse(now) + attempt * 60_000).toISOString();
    fail(at);
    return (Date.parse(readFailures(store, 1)[0]?.retryAt ?? '') - Date.parse(at)) / 1000;
  });

  expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60, 60]);
  expect(readFailures(store, 10)).toMatchObject([{ since: now, attempts: 12, reason: '磁盘已满。' }]);
});

test('a page is tried again when its wait is over, and no sooner', () => {
  fail(now);

  expect(readDueFailures(store, '2026-11-23T09:00:01.999Z')).toEqual([]);
  expect(readDueFailures(store, '2026-11-23T09:00:02.000Z')).toHaveLength(1);
});
