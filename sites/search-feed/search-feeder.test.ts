import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { exampleDocument } from '#search/contract/example-document.ts';
import { createEmbeddedEngine } from '#search/embedded/engine.ts';
import type { SearchEngine } from '#search/engine.ts';
import { createMeilisearchEngine } from '#search/meilisearch/engine.ts';
import { aColumn, anArticle, aSite } from '#tests/helpers/simulated-group.ts';
import { applyRecord } from '../store/apply-record.ts';
import { openStore, readMeta, type Store } from '../store/open-store.ts';
import type { StoreRecord } from '../store/records.ts';
import { createSearchFeeder } from './search-feeder.ts';

const book = { publicUrl: 'http://group.test' };
const now = '2026-11-23T00:00:00.000Z';

interface World {
  store: Store;
  storeFile: string;
  engine: SearchEngine;
  feeder: ReturnType<typeof createSearchFeeder>;
  find: (text: string) => Promise<string[]>;
}

function openWorld(engineOf?: (folder: string) => SearchEngine): World {
  const folder = mkdtempSync(join(tmpdir(), 'feeder-'));
  const storeFile = join(folder, 'store.sqlite');
  const store = openStore(storeFile);
  const engine = (engineOf ?? ((own) => createEmbeddedEngine({ folder: own })))(join(folder, 'search'));
  const feeder = createSearchFeeder({ store, storeFile, engine, book });
  onTestFinished(async () => {
    await feeder.close();
    await engine.close();
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const find = async (text: string): Promise<string[]> => {
    const answer = await engine.search({
      text,
      filters: {},
      scope: null,
      titleOnly: false,
      sort: 'relevance',
      page: 1,
      pageSize: 10,
    });
    return answer.hits.map(({ id }) => id);
  };
  return { store, storeFile, engine, feeder, find };
}

const put = (store: Store, ...records: StoreRecord[]): void =>
  store.transact(() => {
    for (const record of records)
      applyRecord(
        store,
        record.kind,
        record.id,
        { record, revision: now, hash: record.id },
        { now, plan: false },
      );
  });

const group = (): StoreRecord[] => [aSite('1'), aColumn('1', '1')];

test('takes what waits in the queue', async () => {
  const { store, feeder, find } = openWorld();
  put(store, ...group(), anArticle('7', '1', '1', { title: '农村供水' }));

  expect(await feeder.feed()).toBe(1);

  expect(await find('供水')).toEqual(['article-7']);
});

test('builds the index anew when it is empty and the queue does not hold all that is public', async () => {
  const { store, feeder, find } = openWorld();
  put(store, ...group(), anArticle('7', '1', '1', { title: '农村供水' }));
  store.sql('DELETE FROM search_queue').run();

  expect(await feeder.feed()).toBe(0);
  await feeder.settled();

  expect(await find('供水')).toEqual(['article-7']);
});

test('builds the index anew when it grew from another store, so that nothing deleted stays', async () => {
  const { store, engine, feeder, find } = openWorld();
  await engine.index([exampleDocument({ id: 'article-99', title: '旧的供水' })]);
  put(store, ...group(), anArticle('7', '1', '1', { title: '农村供水' }));

  await feeder.feed();
  await feeder.settled();

  expect(await find('供水')).toEqual(['article-7']);
});

test('does not build an index anew that grew from this store', async () => {
  const { store, storeFile, engine, feeder } = openWorld();
  put(store, ...group(), anArticle('7', '1', '1'));
  await feeder.feed();
  const rebuilds: string[] = [];
  const watched: SearchEngine = {
    ...engine,
    rebuild: () => {
      rebuilds.push('again');
      return engine.rebuild();
    },
  };

  await createSearchFeeder({ store, storeFile, engine: watched, book }).feed();

  expect(rebuilds).toEqual([]);
});

test('keeps what waits, and tells the fault, while the engine does not answer', async () => {
  const { store, feeder } = openWorld(() => createMeilisearchEngine({ url: 'http://127.0.0.1:9' }));
  put(store, ...group(), anArticle('7', '1', '1'));

  expect(await feeder.feed()).toBe(0);

  expect(store.sql('SELECT count(*) AS waiting FROM search_queue').get()?.['waiting']).toBe(1);
  expect(readMeta(store, 'searchFault')).not.toBe('');
});
