import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { PublicRoutes } from '#server/routes/public-routes.ts';
import { routesFromStore } from '#server/routes-from-store.ts';
import { openStore, writeMeta, type Store } from '#sites/store/open-store.ts';
import { dequeue, enqueue, phases } from '#sites/store/queue.ts';
import { startServer } from './server-fixture.ts';

const siteRow = (id: string, more: object) => ({ id, path: '', domains: [], formerPaths: [], ...more });

function writeRecord(store: Store, kind: string, record: { id: string }): void {
  const json = JSON.stringify({ kind, ...record });
  store
    .sql(
      `INSERT OR REPLACE INTO records (kind, id, site_id, revision, hash, status, json) VALUES (?, ?, '', '', ?, 'live', ?)`,
    )
    .run(kind, record.id, json, json);
}

function writeAddress(
  store: Store,
  [siteId, address, articleId, current]: [string, string, string, number],
): void {
  store
    .sql(`INSERT INTO addresses (site_id, address, kind, record_id, current) VALUES (?, ?, 'article', ?, ?)`)
    .run(siteId, address, articleId, current);
}

function writePageRow(store: Store, path: string, status: number): void {
  store
    .sql(
      `INSERT OR REPLACE INTO pages (key, site_id, path, status, hash, bytes, written_at, packed, reads)
       VALUES (?, '', ?, ?, '', 0, '', 0, x'')`,
    )
    .run(path, path, status);
}

function fill(store: Store): void {
  writeRecord(store, 'site', siteRow('1', {}));
  writeRecord(store, 'site', siteRow('2', { path: 'qingshi', formerPaths: ['old-qingshi'] }));
  writeRecord(store, 'site', siteRow('3', { path: 'jiaoyu', domains: ['jy.test'] }));
  writeRecord(store, 'column', {
    id: '9',
    siteId: '2',
    parentId: null,
    slug: 'new',
    formerPaths: ['old/deep'],
  } as { id: string });
  writeRecord(store, 'media', { id: '7', url: '/media/202611/x.pdf', originalName: '通知.pdf' } as {
    id: string;
  });
  writeAddress(store, ['2', '202611/before', 'a', 0]);
  writeAddress(store, ['2', '202611/b', 'a', 1]);
  writePageRow(store, 'sites/qingshi/202611/b.html', 410);
  writeMeta(store, 'seenAt', '2026-11-23T00:00:00.000Z');
}

/** A server over a store in its data directory; the store is open for writing as the publisher has it. */
async function startWithStore() {
  const box: { routes?: PublicRoutes; clock: number } = { clock: 0 };
  // The store lies in the data directory that the server makes, so the routes are found through a proxy.
  const late = new Proxy({} as PublicRoutes, {
    get: (_, name) => Reflect.get(box.routes ?? {}, name) as unknown,
  });
  const server = await startServer({ routes: late });
  const file = join(server.dataDir, 'store.sqlite');
  box.routes = routesFromStore({ storeFile: file, now: () => (box.clock += 10_000) });
  return { ...server, file, routes: box.routes };
}

test('serves by path while there is no store, and by what it says as soon as there is one', async () => {
  const { ask, file } = await startWithStore();

  const before = await ask('/sites/qingshi/202611/b.html');
  const store = openStore(file);
  fill(store);
  await expect.poll(async () => (await ask('/sites/qingshi/202611/b.html')).status).toBe(410);
  store.close();

  expect(before.status).toBe(200);
  expect((await ask('/', { host: 'jy.test' })).status).toBe(404);
});

test.each([
  ['/sites/qingshi/202611/before.html', '/sites/qingshi/202611/b.html'],
  ['/wap/sites/qingshi/202611/before.html', '/wap/sites/qingshi/202611/b.html'],
  ['/sites/old-qingshi/202611/b.html', '/sites/qingshi/202611/b.html'],
  ['/wap/sites/qingshi/old/deep/index_2.html', '/wap/sites/qingshi/new/index_2.html'],
])('%s has moved to %s', async (path, location) => {
  const { ask, file } = await startWithStore();
  const store = openStore(file);
  fill(store);

  const reply = await ask(path);
  store.close();

  expect(reply.status).toBe(301);
  expect(reply.headers.location).toBe(location);
});

test('knows a move in the same moment, however short ago it looked', async () => {
  const { file } = await startWithStore();
  const store = openStore(file);
  fill(store);
  const routes = routesFromStore({ storeFile: file, now: () => 0 });
  const before = routes.redirectFor('/sites/qingshi/news/');

  writeRecord(store, 'site', siteRow('2', { path: 'yunxi', formerPaths: ['old-qingshi', 'qingshi'] }));
  const after = routes.redirectFor('/sites/qingshi/news/');
  const states = [routes.state(), routes.state()];
  writeMeta(store, 'seenAt', '2026-11-24T00:00:00.000Z');
  states.push(routes.state());
  routes.close();
  store.close();

  expect(before).toBeNull();
  expect(after).toBe('/sites/yunxi/news/');
  expect(states.map((state) => state === states[0])).toEqual([true, true, false]);
});

test('sends nobody to a place whose pages are still being made', async () => {
  const { file } = await startWithStore();
  const store = openStore(file);
  fill(store);
  const routes = routesFromStore({ storeFile: file, now: () => 0 });
  const before = routes.redirectFor('/sites/old-qingshi/news/');

  writeRecord(store, 'site', siteRow('2', { path: 'yunxi', formerPaths: ['old-qingshi', 'qingshi'] }));
  enqueue(store, { key: 'desktop/home/2', phase: phases.arriving, rank: 0, since: '' });
  const meanwhile = routes.redirectFor('/sites/old-qingshi/news/');
  dequeue(store, 'desktop/home/2');
  const after = routes.redirectFor('/sites/old-qingshi/news/');
  routes.close();
  store.close();

  expect([before, meanwhile, after]).toEqual([
    '/sites/qingshi/news/',
    '/sites/qingshi/news/',
    '/sites/yunxi/news/',
  ]);
});

test('knows the names of uploaded files and when the publisher was seen', async () => {
  const { routes, file } = await startWithStore();
  const store = openStore(file);
  fill(store);

  expect(routes.originalNameOf('/media/202611/x.pdf')).toBe('通知.pdf');
  expect(routes.originalNameOf('/media/202611/y.pdf')).toBeNull();
  expect(routes.publisherSeenAt()).toBe('2026-11-23T00:00:00.000Z');
  store.close();
});

test.each<[string, (file: string) => (() => void) | undefined]>([
  [
    'is removed',
    (file) => void ['', '-wal', '-shm'].forEach((suffix) => rmSync(file + suffix, { force: true })),
  ],
  ['is damaged', (file) => void writeFileSync(file, 'not a database'.repeat(1000))],
  ['is empty', (file) => void writeFileSync(file, '')],
  [
    'is locked',
    (file) => {
      copyFileSync(file, `${file}.copy`);
      renameSync(`${file}.copy`, file);
      const db = new DatabaseSync(file);
      db.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
      return () => db.close();
    },
  ],
])('when the store %s, pages are answered as before', async (_, harm) => {
  const { ask, file, routes } = await startWithStore();
  const store = openStore(file);
  fill(store);
  await ask('/sites/qingshi/202611/b.html');
  store.close();

  const heal = harm(file);
  const replies = [
    await ask('/'),
    await ask('/', { host: 'jy.test' }),
    await ask('/sites/qingshi/202611/b.html'),
    await ask('/nowhere.html'),
  ];
  const host = routes.siteForHost('jy.test');
  heal?.();

  expect(replies.map(({ status }) => status)).toEqual([200, 404, 410, 404]);
  expect(host).toEqual({ prefix: '/sites/jiaoyu' });
});

test('a store that the publisher replaced is read anew', async () => {
  const { routes, file } = await startWithStore();
  const first = openStore(file);
  fill(first);
  expect(routes.siteForHost('jy.test')).not.toBeNull();
  first.close();

  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  const second = openStore(file);
  writeRecord(second, 'site', siteRow('3', { path: 'jiaoyu', domains: ['edu.test'] }));

  expect(routes.siteForHost('edu.test')).toEqual({ prefix: '/sites/jiaoyu' });
  expect(routes.siteForHost('jy.test')).toBeNull();
  second.close();
});
