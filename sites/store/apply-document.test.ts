import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { anArticle } from '#tests/helpers/simulated-group.ts';
import { applyRecord } from './apply-record.ts';
import { openStore } from './open-store.ts';
import type { ArticleRecord } from './records.ts';

test('a document that moves, and one that goes for good, leaves no address that leads to it as before', () => {
  const directory = mkdtempSync(join(tmpdir(), 'store-'));
  const store = openStore(join(directory, 'store.sqlite'));
  onTestFinished(() => {
    store.close();
    rmSync(directory, { recursive: true, force: true });
  });
  const apply = (record: ArticleRecord | null, revision: string): void => {
    const next = record === null ? null : { record, revision, hash: revision };
    store.transact(() =>
      applyRecord(store, 'article', '1', next, { now: '2026-11-23T00:00:00.000Z', plan: true }),
    );
  };
  const addresses = (): unknown[] =>
    store
      .sql('SELECT address, current FROM addresses ORDER BY address')
      .all()
      .map((row) => ({ ...row }));
  const first = anArticle('1', '1', '11', { address: '202611/a' });

  apply(first, '1');
  apply({ ...first, address: '202611/b', formerAddresses: ['202611/a'] }, '2');
  expect(addresses()).toEqual([
    { address: '202611/a', current: 0 },
    { address: '202611/b', current: 1 },
  ]);

  apply(null, '3');
  expect(addresses()).toEqual([]);
});
