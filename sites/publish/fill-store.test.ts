import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aRegulation } from '#tests/helpers/simulated-group.ts';
import type { Change, Feed } from '../feed/read-changes.ts';
import { openStore, readMeta, type Store } from '../store/open-store.ts';
import { fillStore } from './fill-store.ts';

const now = '2026-11-23T00:00:00.000Z';
const revisionOf = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 1_000).toISOString();

let directory: string;
let storeFile: string;
let store: Store;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'fill-'));
  storeFile = join(directory, 'store.sqlite');
  store = openStore(storeFile);
});
afterEach(() => {
  store.close();
  rmSync(directory, { recursive: true, force: true });
});

/** A feed of regulations, the last kind, that comes in parts; each begins with some of the part before, as the real one looks back. */
function feedInParts(count: number, { atOnce, back }: { atOnce: number; back: number }) {
  const given: string[] = [];
  const changes = Array.from({ length: count }, (_, n): Change => {
    const record = aRegulation(String(n), '1', {});
    return { kind: 'regulation', id: record.id, revision: revisionOf(n), hash: record.id, record };
  });
  const feed: Pick<Feed, 'readChanges'> = {
    readChanges(kind, cursor, known) {
      if (kind !== 'regulation') return Promise.resolve({ changes: [], cursor, isDrained: true });
      const from = Math.max(0, changes.findIndex(({ revision }) => revision === cursor.updatedAt) - back);
      const part = changes
        .slice(from)
        .filter(({ id, revision }) => known(id) !== revision)
        .slice(0, atOnce);
      given.push(...part.map(({ id }) => id));
      return Promise.resolve({
        changes: part,
        cursor: { updatedAt: part.at(-1)?.revision ?? cursor.updatedAt },
        isDrained: part.at(-1) === changes.at(-1) || part.length === 0,
      });
    },
  };
  return { feed: feed as Feed, given };
}

const stored = (): number =>
  Number(store.sql(`SELECT count(*) AS n FROM records WHERE kind = 'regulation'`).get()?.['n']);

test.each([
  ['in one part', 30],
  ['in several parts', 10],
])(
  'writes a collection that comes %s, each record once, and notes how far it was read',
  async (_, atOnce) => {
    const { feed, given } = feedInParts(30, { atOnce, back: 5 });

    await fillStore({ feed, store, storeFile }, now);

    expect(given).toHaveLength(30);
    expect(stored()).toBe(30);
    expect(readMeta(store, 'cursor:regulation')).toBe(revisionOf(29));
  },
);

test('fills on where a killed process stopped', async () => {
  const { feed, given } = feedInParts(30, { atOnce: 10, back: 5 });
  let parts = 0;
  const killed: Feed = {
    ...feed,
    readChanges: (kind, ...rest) =>
      kind === 'regulation' && (parts += 1) > 2
        ? Promise.reject(new Error('killed'))
        : feed.readChanges(kind, ...rest),
  };
  await expect(fillStore({ feed: killed, store, storeFile }, now)).rejects.toThrow('killed');

  await fillStore({ feed, store, storeFile }, now);

  expect(stored()).toBe(30);
  expect(given.length).toBeLessThanOrEqual(40);
});

test('tells what the thread could not write', async () => {
  const { feed } = feedInParts(30, { atOnce: 10, back: 5 });
  store.db.exec('DROP TABLE addresses');

  await expect(fillStore({ feed, store, storeFile }, now)).rejects.toThrow('addresses');
});
