import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { TypedUser } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleChips } from '#admin/lists/article-chips.ts';
import { allChip, trashChip } from '#admin/lists/chips.ts';
import { countRows } from '#admin/lists/count-rows.ts';
import { readOpenWork } from '#admin/site-choice/read-open-work.ts';
import { draftListPaths } from '#config/database/index-drafts.ts';
import { openSqlite } from '#config/database/open-sqlite.ts';
import { createSiteFromBlueprint } from '#sites/blueprints/create-site.ts';
import { createTestPayload, testedDatabase, type TestPayload } from '../helpers/databases.ts';
import { createPerson } from '../helpers/people.ts';
import { openRest, type RestClient } from '../helpers/rest.ts';

type Id = number | string;
interface Answer {
  done: number;
  failed: { id: string; name: string; reason: string }[];
}

let cms: TestPayload;
let rest: RestClient;
let own: Id;
let other: Id;
const tokens: Record<string, string> = {};
const columns: Record<'own' | 'second' | 'other', Id> = { own: '', second: '', other: '' };

const text = (words: string) => ({
  root: {
    type: 'root',
    version: 1,
    format: '' as const,
    indent: 0,
    direction: 'ltr' as const,
    children: [{ type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: words }] }],
  },
});

beforeAll(async () => {
  cms = await createTestPayload();
  rest = openRest(cms.payload);
  const make = (name: string, path: string) =>
    createSiteFromBlueprint(cms.payload, { blueprint: 'township', choice: { name, path } });
  const [first, second] = [await make('青石镇人民政府', 'qingshi'), await make('清水乡人民政府', 'qingshui')];
  own = first.id;
  other = second.id;
  const ids = [...first.columns.values()];
  columns.own = ids[0] ?? '';
  columns.second = ids[1] ?? '';
  columns.other = [...second.columns.values()][0] ?? '';
  for (const role of ['system', 'security', 'audit', 'manager', 'editor', 'viewer'] as const) {
    tokens[role] = (await createPerson(cms.payload, rest, { name: role, role, site: own })).token;
  }
}, 120_000);

afterAll(() => cms.close());

async function article(title: string, data: Record<string, unknown> = {}): Promise<Id> {
  const { id } = await cms.payload.create({
    collection: 'articles',
    data: {
      site: own,
      column: columns.own,
      title,
      form: 'text',
      source: '青石镇',
      editor: '林青禾',
      body: text('正文。'),
      ...data,
    } as never,
    draft: data._status !== 'published',
    depth: 0,
    // The test builds its world as the system.
    overrideAccess: true,
  });
  return id;
}

const read = (id: Id, draft = true) =>
  cms.payload.findByID({ collection: 'articles', id, draft, trash: true, depth: 0, overrideAccess: true });

const send = (method: string, path: string, role: string | null, data?: unknown) =>
  rest.send(method, path, {
    token: role === null ? null : (tokens[role] ?? null),
    ...(data === undefined ? {} : { data }),
  });

async function bulk(role: string, deed: string, ids: Id[], value = ''): Promise<Answer> {
  const { body } = await send('POST', '/bulk/articles', role, { deed, ids, value });
  return body as unknown as Answer;
}

describe('a deed done to several rows', () => {
  test('is done to those that can, and says of each other one why not', async () => {
    const [good, bad] = [await article('写完了'), await article('缺正文', { body: undefined, source: '' })];

    const answer = await bulk('editor', 'publish', [good, bad]);

    expect(answer.done).toBe(1);
    expect(answer.failed).toEqual([
      { id: String(bad), name: '缺正文', reason: '来源还没有写。正文还没有写。' },
    ]);
    expect((await read(good))._status).toBe('published');
    expect((await read(bad))._status).toBe('draft');
  });

  test('touches nothing on the site of others, and names nothing of it', async () => {
    const foreign = await article('别家的', { site: other, column: columns.other });

    const { done, failed } = await bulk('manager', 'trash', [foreign]);

    expect(done).toBe(0);
    expect(failed).toMatchObject([{ name: '' }]);
    expect((await read(foreign)).deletedAt).toBeFalsy();
  });

  test('withdraws with the reason, and refuses without one', async () => {
    const id = await article('要撤的', { _status: 'published' });

    const without = await send('POST', '/bulk/articles', 'manager', {
      deed: 'withdraw',
      ids: [id],
      value: ' ',
    });
    const answer = await bulk('manager', 'withdraw', [id], '数字有误');

    expect(without.status).toBe(400);
    expect(answer).toEqual({ done: 1, failed: [] });
    expect(await read(id, false)).toMatchObject({ _status: 'draft', withdrawReason: '数字有误' });
  });

  test('is refused to an editor row by row where the rights end', async () => {
    const id = await article('已经发布', { _status: 'published' });

    const { done, failed } = await bulk('editor', 'withdraw', [id], '想撤');

    expect(done).toBe(0);
    expect(failed[0]?.reason).toContain('你不能在这个站点撤稿');
  });

  test('moves a public article and leaves it public', async () => {
    const id = await article('移动的', { _status: 'published' });

    await bulk('editor', 'move', [id], String(columns.second));

    expect(await read(id, false)).toMatchObject({ _status: 'published', column: columns.second });
  });

  test('moves the draft of a public article and does not withdraw what is public', async () => {
    const id = await article('改着的', { _status: 'published' });
    await cms.payload.update({
      collection: 'articles',
      id,
      data: { title: '改了标题' },
      draft: true,
      depth: 0,
      overrideAccess: true,
    });

    await bulk('editor', 'move', [id], String(columns.second));

    expect(await read(id, false)).toMatchObject({
      _status: 'published',
      title: '改着的',
      column: columns.own,
    });
    expect(await read(id)).toMatchObject({ title: '改了标题', column: columns.second });
  });

  test('does not move an article into a column of another site', async () => {
    const id = await article('留在本站');

    const { done, failed } = await bulk('editor', 'move', [id], String(columns.other));

    expect(done).toBe(0);
    expect(failed[0]?.reason).toMatch(/\p{Script=Han}/u);
  });

  test('pins until the end of a day, and ends the pinning', async () => {
    const id = await article('置顶的', { _status: 'published' });

    await bulk('editor', 'pin', [id], '2030-01-02');
    const pinned = (await read(id)).pinnedUntil;
    await bulk('editor', 'pin', [id]);

    expect(pinned).toBe('2030-01-02T15:59:59.000Z');
    expect((await read(id)).pinnedUntil).toBeNull();
  });

  test('copies as a draft of its own', async () => {
    const id = await article('原件', { _status: 'published' });

    const answer = await bulk('editor', 'copy', [id]);
    const { docs } = await cms.payload.find({
      collection: 'articles',
      where: { and: [{ title: { contains: '原件' } }, { id: { not_equals: id } }] },
      draft: true,
      depth: 0,
      overrideAccess: true,
    });

    expect(answer.done).toBe(1);
    expect(docs).toMatchObject([{ _status: 'draft' }]);
  });

  test('takes out of the trash as a draft, and erases what is in it', async () => {
    const [back, gone] = [await article('回来'), await article('不要了')];
    await bulk('manager', 'trash', [back, gone]);

    const answers = [await bulk('manager', 'restore', [back]), await bulk('manager', 'erase', [gone])];
    const { totalDocs } = await cms.payload.count({
      collection: 'articles',
      where: { id: { equals: gone } },
      trash: true,
      overrideAccess: true,
    });

    expect(answers).toEqual([
      { done: 1, failed: [] },
      { done: 1, failed: [] },
    ]);
    expect((await read(back)).deletedAt).toBeFalsy();
    expect(totalDocs).toBe(0);
  });

  test.each([
    ['nobody', null, { deed: 'publish', ids: ['1'] }, 401],
    ['an unknown deed', 'editor', { deed: 'toString', ids: ['1'] }, 400],
    ['a deed of another list', 'editor', { deed: 'pause', ids: ['1'] }, 400],
    ['no rows', 'editor', { deed: 'publish', ids: [] }, 400],
    ['rows that are no ids', 'editor', { deed: 'publish', ids: [{ not: 1 }] }, 400],
    ['too many rows', 'editor', { deed: 'publish', ids: Array.from({ length: 201 }, (_, id) => id) }, 400],
    ['a text for a request', 'editor', 'publish', 400],
  ])('is refused for %s', async (_, role, data, status) => {
    expect((await send('POST', '/bulk/articles', role, data)).status).toBe(status);
  });
});

describe('accounts and sites', () => {
  test('an account is disabled by the system administrator and by nobody else', async () => {
    const person = await createPerson(cms.payload, rest, { name: 'leaver', role: 'viewer', site: own });

    const refused = await send('POST', '/bulk/users', 'manager', { deed: 'disable', ids: [person.id] });
    const done = await send('POST', '/bulk/users', 'system', { deed: 'disable', ids: [person.id] });

    expect(refused.body).toMatchObject({ done: 0 });
    expect(done.body).toEqual({ done: 1, failed: [] });
  });

  test('a site is paused and opened again by the system administrator only', async () => {
    const refused = await send('POST', '/bulk/sites', 'manager', { deed: 'pause', ids: [other] });
    await send('POST', '/bulk/sites', 'system', { deed: 'pause', ids: [other] });
    const paused = await cms.payload.findByID({ collection: 'sites', id: other, overrideAccess: true });
    await send('POST', '/bulk/sites', 'system', { deed: 'reopen', ids: [other] });
    const open = await cms.payload.findByID({ collection: 'sites', id: other, overrideAccess: true });

    expect(refused.body).toMatchObject({ done: 0 });
    expect([paused.state, open.state]).toEqual(['paused', 'open']);
  });
});

describe('taking a list out', () => {
  test('gives names and labels, and only what the person sees', async () => {
    await article('青石脐橙开园', { _status: 'published' });
    await article('清水的稿子', { site: other, column: columns.other, _status: 'published' });

    const { status, body, headers } = await send('GET', '/export/articles?search=', 'editor');
    const csv = String(body.text);

    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toContain('text/csv');
    expect(csv.split('\r\n')[0]).toContain('标题,站点,栏目,状态');
    expect(csv).toContain('青石脐橙开园,青石镇');
    expect(csv).not.toContain('清水的稿子');
  });

  test('gives the rows that were ticked', async () => {
    const id = await article('只要这一篇');

    const { body } = await send('GET', `/export/articles?ids=${id}`, 'editor');

    expect(String(body.text).trim().split('\r\n')).toHaveLength(2);
  });

  test.each([
    ['nobody', null, 'articles', 401],
    ['a list that does not exist', 'editor', 'secrets', 404],
    ['content for those who may not read it', 'security', 'articles', 403],
  ])('is refused to %s', async (_, role, slug, status) => {
    expect((await send('GET', `/export/${slug}`, role)).status).toBe(status);
  });
});

describe('the numbers above a list', () => {
  test('are those of the rows that each person finds under them', async () => {
    const published = await article('数一数的', { _status: 'published' });
    await cms.payload.update({
      collection: 'articles',
      id: published,
      data: { title: '数一数的，改着' },
      draft: true,
      depth: 0,
      overrideAccess: true,
    });
    await article('别家数一数的', { site: other, column: columns.other });
    const trashed = await article('扔掉的');
    await bulk('manager', 'trash', [trashed]);
    const chips = [allChip, ...articleChips(new Date()), trashChip];

    for (const email of ['audit', 'editor', 'security']) {
      const { docs } = await cms.payload.find({
        collection: 'users',
        where: { name: { equals: email } },
        depth: 0,
        overrideAccess: true,
      });
      const user = { ...docs[0], collection: 'users' } as TypedUser;
      for (const { key, where, trash } of chips) {
        const found = cms.payload.find({
          collection: 'articles',
          where,
          draft: true,
          trash: trash === true,
          depth: 0,
          overrideAccess: false,
          user,
        });
        const rows = await found.then(({ totalDocs }) => totalDocs).catch(() => 'refused');
        const counted = await countRows(cms.payload, user, {
          collection: 'articles',
          key: `the test ${key}`,
          where,
          trash: trash === true,
        }).catch(() => 'refused');

        expect([email, key, counted]).toEqual([email, key, rows]);
      }
    }
  });

  test('of the site switcher are the drafts of each site that the person sees', async () => {
    const person = async (name: string) => {
      const { docs } = await cms.payload.find({
        collection: 'users',
        where: { name: { equals: name } },
        depth: 0,
        overrideAccess: true,
      });
      return { ...docs[0], collection: 'users' } as TypedUser;
    };
    const draftsOnly = articleChips(new Date()).flatMap(({ key, where }) => (key === 'draft' ? [where] : []));
    const draftsOf = async (site: Id) => {
      const { totalDocs } = await cms.payload.find({
        collection: 'articles',
        where: { and: [{ site: { equals: site } }, ...draftsOnly] },
        draft: true,
        depth: 0,
        overrideAccess: true,
      });
      return totalDocs;
    };
    await article('写了一半');
    await article('别家写了一半', { site: other, column: columns.other });
    const [here, there] = [await draftsOf(own), await draftsOf(other)];

    const [audit, editor, system] = [
      await readOpenWork(cms.payload, await person('audit')),
      await readOpenWork(cms.payload, await person('editor')),
      await readOpenWork(cms.payload, await person('system')),
    ];

    expect([audit.get(String(own)), audit.get(String(other))]).toEqual([here, there]);
    expect([editor.get(String(own)), editor.get(String(other))]).toEqual([here, undefined]);
    expect(system.size).toBe(0);
  });

  test('stand beside the sites that a person may choose from, and beside no others', async () => {
    const choice = async (role: string | null) => {
      const { body } = await send('GET', '/sites/choice', role);
      return (body.sites as { id: string; pinyin: string; drafts?: number }[]).map(({ id }) => id).sort();
    };

    expect(await choice('system')).toEqual([String(own), String(other)].sort());
    expect(await choice('editor')).toEqual([String(own)]);
    expect(await choice(null)).toEqual([]);
  });

  test.runIf(testedDatabase === 'sqlite')(
    'are counted in an index, without reading the records',
    async () => {
      const { database } = cms.settings;
      if (database.kind !== 'sqlite') throw new Error('This test is for the embedded database.');
      // On a connection of its own: one that has explained a statement stays at the state it saw then.
      const { client, raw } = await openSqlite(database, { foreignKeys: true });
      const plan = await client.execute(
        "EXPLAIN QUERY PLAN SELECT count(*) FROM _articles_v WHERE latest = 1 AND version__status = 'published'" +
          " AND version_published_at <= '2026-11-28' AND version_deleted_at IS NULL",
      );

      raw.close();

      expect(JSON.stringify(plan.rows)).toContain('COVERING INDEX _articles_v_list');
    },
  );

  test.runIf(testedDatabase === 'mongodb')('have their index, and so have former addresses', async () => {
    const { collections, versions } = cms.payload.db as unknown as MongooseAdapter;
    const keysOf = async (model: { collection: { indexes(): Promise<{ key: object }[]> } } | undefined) =>
      (await model?.collection.indexes())?.map(({ key }) => Object.keys(key).join(' '));

    expect(await keysOf(versions.articles)).toContain(draftListPaths.join(' '));
    expect(await keysOf(collections.articles)).toContain('site formerAddresses');
  });
});

describe('the rows of a whole list', () => {
  const select = async (role: string, query: string, slug = 'articles') =>
    send('GET', `/bulk/${slug}?${query}`, role);
  const selected = async (query: string, role = 'editor') => (await select(role, query)).body.ids as string[];

  test('are those of its filters, chip, search and conditions, in its order', async () => {
    const [first, second] = [
      await article('全选乙', { author: '江全选', column: columns.second }),
      await article('全选甲', { author: '江全选' }),
    ].map(String);
    await article('全选丙', { author: '别人' });
    const column = await cms.payload.findByID({
      collection: 'columns',
      id: columns.second,
      depth: 0,
      overrideAccess: true,
    });
    const author = `author=${encodeURIComponent('江全')}`;

    expect(await selected(`${author}&sort=-title`)).toEqual([second, first]);
    expect(await selected(`${author}&column=${encodeURIComponent(column.name)}`)).toEqual([first]);
    expect(
      await selected(`${author}&time=updatedAt.today&chip=draft&search=${encodeURIComponent('甲')}`),
    ).toEqual([second]);
    expect(await selected(`${author}&chip=published`)).toEqual([]);
    expect(await selected(`${author}&where[title][equals]=${encodeURIComponent('全选乙')}`)).toEqual([first]);
  });

  test('are none for a filter that means nothing', async () => {
    expect(await selected('time=never')).toEqual([]);
    expect(await selected(`column=${encodeURIComponent('没有这个栏目')}`)).toEqual([]);
  });

  test('are those that the person sees, whatever the site of a column', async () => {
    const foreign = await article('全选别家', { site: other, column: columns.other });

    expect(await selected('')).not.toContain(String(foreign));
    expect(await selected('', 'audit')).toContain(String(foreign));
  });

  test('are taken out as the list shows them', async () => {
    await article('导出甲', { author: '江导出' });
    await article('导出乙', { author: '江导出' });

    const { body } = await send(
      'GET',
      `/export/articles?author=${encodeURIComponent('江导出')}&sort=title`,
      'editor',
    );
    const lines = String(body.text).trim().split('\r\n').slice(1);

    expect(lines.map((line) => line.split(',')[0])).toEqual(['导出乙', '导出甲']);
  });

  test('are those of a class and of an issuer in the catalog', async () => {
    const term = await cms.payload.create({
      collection: 'code-terms',
      data: { list: 'subject', code: 'quanxuan', name: '全选的分类' } as never,
      depth: 0,
      overrideAccess: true,
    });
    const record = await cms.payload.create({
      collection: 'disclosures',
      data: { site: own, title: '全选的目录', publicity: 'active', subject: term.id } as never,
      draft: true,
      depth: 0,
      overrideAccess: true,
    });
    const ids = async (query: string) => (await select('editor', query, 'disclosures')).body.ids;

    expect(await ids(`subject=${String(term.id)}`)).toEqual([String(record.id)]);
    expect(await ids(`subject=${String(term.id)}&time=writtenOn.year`)).toEqual([]);
    expect(await ids('issuer=nobody')).toEqual([]);
  });

  test.each([
    ['a field that may not be asked', 'editor', 'where[hash][equals]=x', 'users', 400],
    ['an order that may not be asked', 'editor', 'sort=email', 'users', 400],
    ['a list that does not exist', 'editor', '', 'secrets', 404],
    ['nobody', null, '', 'articles', 401],
    ['content for those who may not read it', 'security', '', 'articles', 403],
  ])('are refused for %s', async (_, role, query, slug, status) => {
    expect((await send('GET', `/bulk/${slug}?${query}`, role)).status).toBe(status);
  });
});

describe('the search of the header', () => {
  const find = async (role: string, typed: string) => {
    const { body } = await send('GET', `/find?q=${encodeURIComponent(typed)}`, role);
    return (body.found as { kind: string; name: string }[]).map(({ kind, name }) => `${kind} ${name}`);
  };

  test('finds articles by a part of the title and by pinyin, on the own site only', async () => {
    await article('柳河街供水管道完工');
    await article('柳河街的别家稿子', { site: other, column: columns.other });

    expect(await find('editor', '供水')).toEqual(['articles 柳河街供水管道完工']);
    expect(await find('editor', 'liuhejie')).toEqual(['articles 柳河街供水管道完工']);
  });

  test('finds sites by initials, and people by name', async () => {
    expect(await find('system', 'qszrmzf')).toContain('sites 青石镇人民政府');
    expect(await find('security', 'viewer')).toContain('users viewer');
  });

  test('shows no content to those who keep the accounts', async () => {
    expect((await find('security', '柳河')).filter((one) => one.startsWith('articles'))).toEqual([]);
  });

  test.each(['', '%', '_', "'; DROP TABLE articles;--", '长'.repeat(10_000)])('bears %j', async (typed) => {
    expect(await find('editor', typed)).toEqual(expect.any(Array));
  });

  test('is closed to people who are not signed in', async () => {
    expect((await send('GET', '/find?q=a', null)).status).toBe(401);
  });
});
