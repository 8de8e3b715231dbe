import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { exampleDocument } from '#search/contract/example-document.ts';
import { queryOf } from '#search/contract/query-of.ts';
import { createEmbeddedEngine } from '#search/embedded/engine.ts';
import type { SearchEngine } from '#search/engine.ts';
import { startMeilisearch } from '#search/meilisearch/double/start-meilisearch.ts';
import { createMeilisearchEngine } from '#search/meilisearch/engine.ts';
import { MeilisearchServer } from '#search/meilisearch/server.ts';
import { makeDocx, makeOfd } from '#tests/helpers/made-files.ts';
import { aColumn, anArticle, aSite } from '#tests/helpers/simulated-group.ts';
import { extractText } from '../attachments/extract-text.ts';
import type { AttachmentSource } from '../attachments/read-attachments.ts';
import { openTextCache } from '../attachments/text-cache.ts';
import { applyRecord } from '../store/apply-record.ts';
import { openStore, readMeta, type Store } from '../store/open-store.ts';
import type { ArticleRecord, MediaRecord, StoreRecord } from '../store/records.ts';
import { readUnreadFiles } from '../attachments/unread-files.ts';
import { askRebuild, isRebuildAsked, readProgress } from './search-notes.ts';
import { createSearchFeeder, type SearchFeeder } from './search-feeder.ts';

// Each attachment starts a thread.
vi.setConfig({ testTimeout: 30_000 });

const book = { publicUrl: 'http://group.test' };
const now = '2026-11-23T00:00:00.000Z';

interface World {
  store: Store;
  storeFile: string;
  engine: SearchEngine;
  feeder: SearchFeeder;
  attachments: AttachmentSource;
  /** Files that were read, in order. */
  readFiles: string[];
  find: (text: string) => Promise<string[]>;
}

function openWorld(engineOf?: (folder: string) => SearchEngine): World {
  const folder = mkdtempSync(join(tmpdir(), 'feeder-'));
  const storeFile = join(folder, 'store.sqlite');
  const store = openStore(storeFile);
  const engine = (engineOf ?? ((own) => createEmbeddedEngine({ folder: own })))(join(folder, 'search'));
  const uploadsDir = join(folder, 'uploads');
  mkdirSync(uploadsDir);
  const texts = openTextCache(join(folder, 'search'));
  const readFiles: string[] = [];
  const attachments: AttachmentSource = {
    uploadsDir,
    texts,
    extract: (file, options) => {
      readFiles.push(basename(file.path));
      return extractText(file, options);
    },
  };
  const feeder = createSearchFeeder({ store, storeFile, engine, book, attachments });
  onTestFinished(async () => {
    await feeder.close();
    await engine.close();
    texts.close();
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const find = async (text: string): Promise<string[]> => {
    const answer = await engine.search(queryOf(text));
    return answer.hits.map(({ id }) => id);
  };
  return { store, storeFile, engine, feeder, attachments, readFiles, find };
}

const put = (store: Store, ...records: StoreRecord[]): void =>
  store.transact(() => {
    for (const record of records)
      applyRecord(
        store,
        record.kind,
        record.id,
        { record, revision: now, hash: JSON.stringify(record) },
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
  const { store, storeFile, engine, feeder, attachments } = openWorld();
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

  await createSearchFeeder({ store, storeFile, engine: watched, book, attachments }).feed();

  expect(rebuilds).toEqual([]);
});

test('keeps what waits, and tells the fault, while the engine does not answer', async () => {
  const { store, feeder } = openWorld(() => createMeilisearchEngine({ url: 'http://127.0.0.1:9' }));
  put(store, ...group(), anArticle('7', '1', '1'));

  expect(await feeder.feed()).toBe(0);

  expect(store.sql('SELECT count(*) AS waiting FROM search_queue').get()?.['waiting']).toBe(1);
  expect(readMeta(store, 'searchFault')).not.toBe('');
});

function aFile(id: string, name: string, url = `/media/202611/${name}`): MediaRecord {
  return {
    kind: 'media',
    id,
    siteId: '1',
    url,
    originalName: name,
    mimeType: '',
    sizeBytes: 1,
    width: 0,
    height: 0,
    alt: '',
    caption: '',
    focalX: 50,
    focalY: 50,
    sizes: [],
  };
}

const withFiles = (id: string, ...files: string[]): ArticleRecord =>
  anArticle(id, '1', '1', {
    title: '水价公告',
    attachments: files.map((mediaId) => ({ mediaId, title: '' })),
  });

describe('attachments', () => {
  const upload = ({ attachments }: World, name: string, content: Buffer): void => {
    mkdirSync(join(attachments.uploadsDir, '202611'), { recursive: true });
    writeFileSync(join(attachments.uploadsDir, '202611', name), content);
  };

  test('are found by their name at once, and by their text once they were read, with their record', async () => {
    const world = openWorld();
    const { store, feeder, find, engine } = world;
    upload(world, 'price.docx', await makeDocx(['每立方米二元八角']));
    put(store, ...group(), aFile('3', 'price.docx'), withFiles('7', '3'));

    await feeder.feed();
    const byName = await find('price');
    await feeder.settled();

    expect(byName).toEqual(['attachment-article-7-3']);
    expect(await find('每立方米')).toEqual(['attachment-article-7-3']);
    const { hits } = await engine.search(queryOf('每立方米'));
    expect(hits[0]).toMatchObject({
      kind: 'attachment',
      url: '/media/202611/price.docx',
      owner: { id: 'article-7', title: '水价公告' },
    });
  });

  test('are read once, whatever happens to their record, its index and the store', async () => {
    const world = openWorld();
    const { store, feeder, find, readFiles } = world;
    upload(world, 'price.docx', await makeDocx(['每立方米二元八角']));
    put(store, ...group(), aFile('3', 'price.docx'), withFiles('7', '3'), withFiles('8', '3'));
    await feeder.settled();

    put(store, { ...withFiles('7', '3'), title: '新的水价公告' });
    store.sql('UPDATE attachments SET hash = NULL').run();
    askRebuild(store);
    await feeder.settled();

    expect(readFiles).toEqual(['price.docx']);
    expect((await find('每立方米')).sort()).toEqual(['attachment-article-7-3', 'attachment-article-8-3']);
  });

  test('go with their record, and when they are taken off it', async () => {
    const world = openWorld();
    const { store, feeder, find } = world;
    upload(world, 'price.docx', await makeDocx(['每立方米二元八角']));
    put(store, ...group(), aFile('3', 'price.docx'), withFiles('7', '3'), withFiles('8', '3'));
    await feeder.settled();

    put(store, { ...withFiles('7', '3'), state: 'gone' }, withFiles('8'));
    await feeder.feed();

    expect(await find('每立方米')).toEqual([]);
    expect(await find('水价公告')).toEqual(['article-8']);
  });

  test('are read again when the file is replaced', async () => {
    const world = openWorld();
    const { store, feeder, find } = world;
    upload(world, 'old.docx', await makeDocx(['每立方米二元八角']));
    upload(world, 'new.docx', await makeDocx(['每立方米三元']));
    put(store, ...group(), aFile('3', 'old.docx'), withFiles('7', '3'));
    await feeder.settled();

    put(store, aFile('3', 'new.docx'));
    await feeder.settled();

    expect(await find('二元八角')).toEqual([]);
    expect(await find('三元')).toEqual(['attachment-article-7-3']);
  });

  test('that cannot be read are known, hold up nothing, and are tried again with a rebuild', async () => {
    const world = openWorld();
    const { store, feeder, find } = world;
    upload(world, 'bad.ofd', Buffer.from('PK'));
    put(store, ...group(), aFile('3', 'bad.ofd'), aFile('4', 'lost.pdf'), withFiles('7', '3', '4'));
    await feeder.settled();

    const faults = readUnreadFiles(store);
    upload(world, 'bad.ofd', await makeOfd(['每立方米二元八角']));
    askRebuild(store);
    await feeder.settled();

    expect(faults.map(({ name, fault }) => [name, fault])).toEqual([
      ['bad.ofd', '文件已损坏。'],
      ['lost.pdf', '找不到这个文件。'],
    ]);
    expect(await find('二元八角')).toEqual(['attachment-article-7-3']);
    expect(readUnreadFiles(store)).toHaveLength(1);
  });

  test('outside the folder of uploads are not looked for', async () => {
    const world = openWorld();
    const { store, feeder, readFiles } = world;
    writeFileSync(join(world.attachments.uploadsDir, '..', 'secret.txt'), '秘密');
    put(store, ...group(), aFile('3', 'a.txt', '/media/..%2Fsecret.txt'), withFiles('7', '3'));

    await feeder.settled();

    expect(readFiles).toEqual([]);
    expect(readUnreadFiles(store)).toMatchObject([{ fault: '找不到这个文件。' }]);
  });
});

test('builds the index anew when it is asked to, tells how far it is, and is asked once', async () => {
  const { store, engine, feeder, find } = openWorld();
  put(store, ...group(), anArticle('7', '1', '1', { title: '农村供水' }));
  await feeder.settled();
  await engine.index([exampleDocument({ id: 'article-99', title: '多余的供水' })]);

  askRebuild(store);
  const taken = await feeder.feed();
  await feeder.settled();

  expect(taken).toBe(0);
  expect(await find('供水')).toEqual(['article-7']);
  expect(isRebuildAsked(store)).toBe(false);
  expect(readProgress(store)).toBeNull();
});

test('takes out what was withdrawn while the index was being built', async () => {
  const { store, feeder, find } = openWorld();
  put(store, ...group(), anArticle('7', '1', '1', { title: '农村供水' }));
  store.sql('DELETE FROM search_queue').run();

  await feeder.feed();
  put(store, anArticle('7', '1', '1', { title: '农村供水', state: 'gone' }));
  await feeder.settled();

  expect(await find('供水')).toEqual([]);
});

test('a withdrawn record and its files are gone from Meilisearch when the feeder is done with them', async () => {
  const { access, stop } = await startMeilisearch();
  onTestFinished(stop);
  const index = `test_${randomUUID()}`;
  const world = openWorld(() => createMeilisearchEngine({ ...access, index, timeoutMs: 10_000 }));
  const { store, feeder, find } = world;
  put(store, ...group(), aFile('3', 'lost.docx'), withFiles('7', '3'));
  await feeder.settled();
  const before = (await find('水价公告')).sort();

  put(store, { ...withFiles('7', '3'), state: 'gone' });
  await feeder.feed();

  expect(before).toEqual(['article-7', 'attachment-article-7-3']);
  expect(await find('水价公告')).toEqual([]);
  await new MeilisearchServer(access).writer.index(index).delete().waitTask();
});
