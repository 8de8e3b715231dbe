import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSiteFromBlueprint } from '#sites/blueprints/create-site.ts';
import { openStore } from '#sites/store/open-store.ts';
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
  for (const role of ['system', 'security', 'audit', 'manager', 'editor', 'viewer'] as const) {
    tokens[role] = (await createPerson(cms.payload, rest, { name: role, role, site: own })).token;
  }
  const store = openStore(cms.settings.paths.store);
  const fail = store.sql(
    'INSERT INTO failures (key, path, site_id, reason, since, attempts, retry_at, phase) VALUES (?,?,?,?,?,1,?,1)',
  );
  const late = '2999-01-01T00:00:00.000Z';
  fail.run('desktop/home/own', 'sites/qingshi/index.html', String(own), '磁盘已满', late, late);
  fail.run('desktop/home/other', 'sites/qingshui/index.html', String(other), '磁盘已满', late, late);
  store.close();
  writeFileSync(cms.settings.paths.poke, '');
}, 120_000);

afterAll(() => cms.close());

const send = (method: string, path: string, role: string | null, data?: unknown) =>
  rest.send(method, path, {
    token: role === null ? null : (tokens[role] ?? null),
    ...(data === undefined ? {} : { data }),
  });

describe('the status of publishing', () => {
  test('is closed to people who are not signed in', async () => {
    expect((await send('GET', '/publishing/status', null)).status).toBe(403);
  });

  test('shows an editor the failures of their own site only', async () => {
    const { body } = await send('GET', '/publishing/status', 'editor');

    expect(body.failed).toMatchObject([{ siteId: String(own), reason: '磁盘已满' }]);
  });

  test('shows the system administrator all failures', async () => {
    expect((await send('GET', '/publishing/status', 'system')).body.failed).toHaveLength(2);
  });
});

describe('the pages of an article', () => {
  test.each([null, 'system', 'security'])('are closed to %s', async (role) => {
    expect((await send('GET', '/publishing/articles/1', role)).status).toBe(403);
  });

  test('of an article that was never published are none', async () => {
    const { body } = await send('GET', '/publishing/articles/1', 'editor');

    expect(body).toMatchObject({ desktop: null, wap: null, waiting: false });
  });
});

describe('publishing again', () => {
  test.each([null, 'security', 'audit', 'editor', 'viewer'])('is refused to %s', async (role) => {
    expect((await send('POST', '/publishing/again', role, { site: own })).status).toBe(403);
  });

  test('of another site is refused to a manager', async () => {
    expect((await send('POST', '/publishing/again', 'manager', { site: other })).status).toBe(403);
  });

  test('of the whole group is refused to a manager', async () => {
    expect((await send('POST', '/publishing/again', 'manager', { site: null })).status).toBe(403);
  });

  test('of a failed page of another site is refused to a manager', async () => {
    const answer = await send('POST', '/publishing/again', 'manager', { key: 'desktop/home/other' });

    expect(answer.status).toBe(403);
  });

  test('of a failed page of their own site is done for a manager', async () => {
    const answer = await send('POST', '/publishing/again', 'manager', { key: 'desktop/home/own' });

    expect(answer).toMatchObject({ status: 200, body: { pages: 1 } });
  });

  test('without a site says what is missing', async () => {
    expect((await send('POST', '/publishing/again', 'system', {})).status).toBe(400);
  });
});

describe('making a site', () => {
  const choice = { blueprint: 'township', name: '丘山镇人民政府', path: 'qiushan' };

  test.each([null, 'security', 'audit', 'manager', 'editor'])('is refused to %s', async (role) => {
    expect((await send('POST', '/site-blueprints/create', role, choice)).status).toBe(403);
  });

  test('gives the system administrator a site with its columns', async () => {
    const { status, body } = await send('POST', '/site-blueprints/create', 'system', choice);
    const { totalDocs } = await cms.payload.count({
      collection: 'columns',
      where: { site: { equals: body.id } },
      // The test looks at what is stored.
      overrideAccess: true,
    });

    expect(status).toBe(201);
    expect(totalDocs).toBeGreaterThan(5);
  });

  test('refuses a path that is taken, in words', async () => {
    const answer = await send('POST', '/site-blueprints/create', 'system', { ...choice, path: 'qingshi' });

    expect(answer.status).toBe(409);
    expect(JSON.stringify(answer.body)).toContain('已经有站点在用');
  });

  test.each([{}, { blueprint: 'toString', name: '甲', path: 'jia' }])('refuses %j', async (data) => {
    expect((await send('POST', '/site-blueprints/create', 'system', data)).status).toBe(400);
  });
});
