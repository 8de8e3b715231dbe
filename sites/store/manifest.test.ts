import { afterEach, beforeEach, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DependencyIds, newestPages, notePacked, unpackedPages, writeManifestPage } from './manifest.ts';
import { openStore, type Store } from './open-store.ts';

let store: Store;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  store = openStore(join(folder, 'store.sqlite'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

function write(writtenAt: string, written: boolean): void {
  writeManifestPage(store, new DependencyIds(store), {
    key: 'desktop/home/1',
    siteId: '1',
    path: 'index.html',
    status: 200,
    hash: 'h',
    bytes: 1,
    written,
    writtenAt,
    reads: [['site:1', 0]],
  });
}
const writtenAt = (): unknown => store.sql('SELECT written_at FROM pages').get()?.['written_at'];

test('a page that came out as it was keeps the moment of its writing and stays packed', () => {
  write('2026-01-01', true);
  for (const { id } of unpackedPages(store, 10)) notePacked(store, id);

  write('2026-01-02', false);

  expect(writtenAt()).toBe('2026-01-01');
  expect(unpackedPages(store, 10)).toEqual([]);

  write('2026-01-03', true);

  expect(writtenAt()).toBe('2026-01-03');
  expect(unpackedPages(store, 10)).toEqual([{ id: 1, path: 'index.html' }]);
});

test('what was written last is found without looking at every page', () => {
  write('2026-01-01', true);
  const asked: string[] = [];
  const found = newestPages({ ...store, sql: (text) => (asked.push(text), store.sql(text)) }, 10);
  const plan = store.sql(`EXPLAIN QUERY PLAN ${asked[0] ?? ''}`).all(10);

  expect(found).toEqual([{ key: 'desktop/home/1', path: 'index.html', bytes: 1, hash: 'h' }]);
  expect(plan.map(({ detail }) => detail)).toEqual(['SCAN pages USING INDEX pages_written']);
});
