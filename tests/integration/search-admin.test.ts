import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openZeroHitLog } from '#search/zero-hits.ts';
import { createSiteFromBlueprint } from '#sites/blueprints/create-site.ts';
import { isRebuildAsked } from '#sites/search-feed/search-notes.ts';
import { openStore, openStoreForReading } from '#sites/store/open-store.ts';
import { createTestPayload, type TestPayload } from '../helpers/databases.ts';
import { createPerson } from '../helpers/people.ts';
import { openRest, type RestClient } from '../helpers/rest.ts';

let cms: TestPayload;
let rest: RestClient;
const tokens: Record<string, string> = {};
let own: number | string;
let other: number | string;

beforeAll(async () => {
  cms = await createTestPayload();
  rest = openRest(cms.payload);
  const make = (name: string, path: string) =>
    createSiteFromBlueprint(cms.payload, { blueprint: 'township', choice: { name, path } });
  own = (await make('青石镇人民政府', 'qingshi')).id;
  other = (await make('清水乡人民政府', 'qingshui')).id;
  for (const role of ['system', 'security', 'audit', 'manager', 'editor', 'reviewer', 'viewer'] as const) {
    tokens[role] = (await createPerson(cms.payload, rest, { name: role, role, site: own })).token;
  }
  const { paths } = cms.settings;
  const store = openStore(paths.store);
  const put = store.sql(
    `INSERT INTO records (kind, id, site_id, revision, hash, status, json) VALUES (?, ?, ?, '', '', 'live', ?)`,
  );
  put.run('article', '1', String(own), JSON.stringify({ title: '本站的公告' }));
  put.run('article', '2', String(other), JSON.stringify({ title: '别站的公告' }));
  put.run('media', '3', null, JSON.stringify({ originalName: '附表.pdf', url: '/media/202611/a.pdf' }));
  for (const id of ['1', '2'])
    store
      .sql('INSERT INTO attachments (kind, id, media_id, fault) VALUES (?, ?, ?, ?)')
      .run('article', id, '3', '文件有密码。');
  store.close();
  writeFileSync(paths.poke, '');
  const log = openZeroHitLog(paths.search);
  for (const text of ['独角兽', '独角兽', '只搜过一次']) log.add(text, new Date());
  log.close();
}, 120_000);

afterAll(() => cms.close());

const send = (method: string, path: string, role: string | null, data?: unknown) =>
  rest.send(method, path, {
    token: role === null ? null : (tokens[role] ?? null),
    ...(data === undefined ? {} : { data }),
  });

describe('how searching stands', () => {
  test.each([null, 'security', 'editor', 'reviewer', 'viewer'])('is closed to %s', async (role) => {
    expect((await send('GET', '/search/state', role)).status).toBe(403);
    expect((await send('GET', '/search/missed', role)).status).toBe(403);
  });

  test('shows a manager the unreadable files of their own site only', async () => {
    const { body } = await send('GET', '/search/state', 'manager');

    expect(body.unread).toEqual([
      {
        name: '附表.pdf',
        url: '/media/202611/a.pdf',
        siteId: String(own),
        owner: '本站的公告',
        fault: '文件有密码。',
      },
    ]);
    expect(body).toMatchObject({ waiting: 0, rebuild: null, attachments: { failed: 2 } });
  });

  test.each(['system', 'audit'])('shows %s the files of all sites', async (role) => {
    expect((await send('GET', '/search/state', role)).body.unread).toHaveLength(2);
  });

  test('tells what was searched twice or more without finding', async () => {
    const { body } = await send('GET', '/search/missed', 'manager');

    expect(body.texts).toMatchObject([{ text: '独角兽', count: 2 }]);
  });
});

describe('the texts of attachments', () => {
  test('are told of the documents of the own site', async () => {
    expect((await send('GET', '/search/texts/articles/1', 'editor')).body).toEqual({
      3: { state: 'failed', fault: '文件有密码。' },
    });
    expect((await send('GET', '/search/texts/articles/99', 'editor')).body).toEqual({ value: null });
  });

  test('are closed to who may not read the document', async () => {
    expect((await send('GET', '/search/texts/articles/2', 'editor')).status).toBe(403);
    expect((await send('GET', '/search/texts/articles/1', 'system')).status).toBe(403);
    expect((await send('GET', '/search/texts/articles/1', null)).status).toBe(403);
  });
});

describe('building the index anew', () => {
  test.each([null, 'security', 'audit', 'manager', 'editor', 'viewer'])('is refused to %s', async (role) => {
    expect((await send('POST', '/search/rebuild', role, {})).status).toBe(403);
  });

  test('is asked of the publisher by the system administrator', async () => {
    const answer = await send('POST', '/search/rebuild', 'system', {});

    const store = openStoreForReading(cms.settings.paths.store);
    expect(answer.body).toEqual({ asked: true });
    expect(isRebuildAsked(store)).toBe(true);
    store.close();
    expect((await send('GET', '/search/state', 'system')).body.rebuild).toEqual({ progress: null });
  });
});

describe('synonyms', () => {
  test('are written by the system administrator, in one form', async () => {
    const answer = await send('POST', '/synonyms', 'system', { words: ' 网格员,网格管理员 网格员' });

    expect(answer.status).toBe(201);
    expect(answer.body.doc).toMatchObject({ words: '网格员、网格管理员' });
  });

  test('are refused with the reason when they are none', async () => {
    const answer = await send('POST', '/synonyms', 'system', { words: '网格员、员' });

    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('“员”应为 2 到 20 个字。');
  });

  test.each([null, 'audit', 'manager', 'editor'])('are not written by %s', async (role) => {
    expect((await send('POST', '/synonyms', role, { words: '低保、五保' })).status).toBe(403);
  });
});
