import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '#collections/ids.ts';
import { makeDocx } from '#tests/helpers/made-files.ts';
import { createPerson } from '#tests/helpers/people.ts';
import { createPermissionWorld, type PermissionWorld } from '#tests/helpers/permission-world.ts';
import { paragraph } from '#tests/helpers/published-group.ts';
import { createSample } from '#tests/helpers/samples.ts';

let world: PermissionWorld;
let column: Id;
beforeAll(async () => {
  world = await createPermissionWorld();
  column = (await createSample(world.payload, world.sampler, 'columns', world.sites.own)).id;
});
afterAll(async () => {
  await world.close();
});

const send = (method: string, path: string, options: { data?: unknown; query?: string; role?: string }) =>
  world.rest.send(method, path, {
    ...(options.data === undefined ? {} : { data: options.data }),
    ...(options.query === undefined ? {} : { query: options.query }),
    token: world.people.get(options.role ?? 'manager')?.token ?? null,
  });

interface Finding {
  level: string;
  path: string;
  message: string;
  describe?: string;
  cover?: string;
}

async function check(article: Record<string, unknown>): Promise<Finding[]> {
  const { body } = await send('POST', '/articles/check', { data: { site: world.sites.own, ...article } });
  return body.findings as Finding[];
}

const complete = (title: string) => ({
  site: world.sites.own,
  title,
  column,
  form: 'text',
  source: '青石乡',
  editor: '顾南枝',
  body: paragraph('今天开园。'),
});
const publish = async (data: Record<string, unknown>): Promise<{ id: Id; revision: number }> => {
  const { body } = await send('POST', '/articles', { data: { ...data, _status: 'published' } });
  return body.doc as { id: Id; revision: number };
};

const withNodes = (...nodes: object[]) => {
  const body = paragraph('今天开园。');
  return { root: { ...body.root, children: [...body.root.children, ...nodes] } };
};
const linkTo = (id: Id, text: string) => ({
  type: 'paragraph',
  version: 1,
  children: [
    {
      type: 'link',
      version: 3,
      fields: { linkType: 'internal', newTab: false, doc: { relationTo: 'articles', value: id } },
      children: [{ type: 'text', version: 1, text, format: 0, mode: 'normal', style: '', detail: 0 }],
    },
  ],
});

it('names everything that keeps an unsaved article from being published, in the order of the form', async () => {
  const findings = await check({ title: '', form: 'text' });

  expect(findings.map(({ level, path }) => [level, path])).toEqual([
    ['must', 'title'],
    ['must', 'column'],
    ['must', 'source'],
    ['must', 'editor'],
    ['must', 'body'],
  ]);
});

it('has nothing to say about a complete article', async () => {
  expect(await check(complete('一切齐全的一篇'))).toEqual([]);
});

it('leads to the picture that has no description', async () => {
  const picture = await createSample(world.payload, world.sampler, 'media', world.sites.own);
  await world.payload.update({
    collection: 'media',
    id: picture.id,
    data: { alt: '' },
    overrideAccess: true, // The test sets the stage.
  });

  const findings = await check({ ...complete('有图'), cover: picture.id });

  expect(findings).toEqual([
    { level: 'must', path: 'cover', message: '题图还没有图片说明。', describe: String(picture.id) },
  ]);
});

it('advises on a title that is used already, but not on the article itself', async () => {
  const { id } = await publish(complete('同样的标题'));

  expect((await check(complete('同样的标题'))).map(({ level, path }) => [level, path])).toEqual([
    ['advice', 'title'],
  ]);
  expect(await check({ ...complete('同样的标题'), id })).toEqual([]);
});

it('advises on a link to what is not public', async () => {
  const { body } = await send('POST', '/articles', {
    data: { site: world.sites.own, title: '还没发布' },
    query: 'draft=true',
  });
  const target = (body.doc as { id: Id }).id;

  const findings = await check({ ...complete('带链接'), body: withNodes(linkTo(target, '检测报告')) });

  expect(findings).toEqual([
    { level: 'advice', path: 'body', message: '“检测报告”链到的内容没有公开，发布后这几个字不成链接。' },
  ]);
});

it('checks and offers names only to those who may write on the site', async () => {
  const elsewhere = { data: { ...complete('别的站'), site: world.sites.other } };

  expect((await send('POST', '/articles/check', elsewhere)).status).toBe(403);
  expect((await send('POST', '/articles/check', { ...elsewhere, role: 'nobody' })).status).toBe(403);
  expect((await send('GET', '/articles/presets', { query: `site=${world.sites.other}` })).status).toBe(403);
});

it('offers the sources of the site, the most frequent first', async () => {
  await publish({ ...complete('甲篇'), source: '县融媒体中心' });
  await publish({ ...complete('乙篇'), source: '县融媒体中心' });
  await publish({ ...complete('丙篇'), source: '偶尔一次' });

  const { body } = await send('GET', '/articles/presets', { query: `site=${world.sites.own}` });

  const sources = body.source as string[];
  expect(sources.indexOf('县融媒体中心')).toBeLessThan(sources.indexOf('偶尔一次'));
  expect(sources).toContain('偶尔一次');
});

it('makes a draft again of what was only to become public, without a withdrawal', async () => {
  const future = new Date(Date.now() + 86_400_000).toISOString();
  const { id, revision } = await publish({ ...complete('明天才发'), publishedAt: future });

  const { body } = await send('PATCH', `/articles/${id}`, {
    data: { _status: 'draft', publishedAt: null, revision },
  });

  expect(body.doc).toMatchObject({ _status: 'draft', publishedAt: null, withdrawnAt: null });
});

it('does not tell where an article appears to those who may not see its site', async () => {
  const { id } = await publish(complete('只给自己人看'));

  expect((await send('GET', `/publishing/articles/${id}/uses`, { role: 'nobody' })).status).toBe(403);
});

describe('a form whose first save was not answered', () => {
  const importKey = `form:${'a1'.repeat(16)}`;
  const asked = (role?: string, query = `key=${importKey}`) =>
    send('GET', '/articles/saved', { query, ...(role === undefined ? {} : { role }) });

  it('finds the record that it has made, so that saving again changes that one', async () => {
    expect((await asked()).body).toEqual({ value: null });
    const { body } = await send('POST', '/articles', {
      data: { ...complete('没有回音的一篇'), importKey, _status: 'draft' },
      query: 'draft=true',
    });
    const { id } = body.doc as { id: Id };

    expect((await asked()).body).toEqual({ id, revision: 1 });
    const again = await send('PATCH', `/articles/${id}`, {
      data: { ...complete('没有回音的一篇，又改了'), revision: 1, _status: 'draft' },
      query: 'draft=true',
    });
    expect(again.status).toBe(200);
    expect((await asked()).body).toMatchObject({ id });
  });

  it('learns nothing of the records of others, nor of what was imported', async () => {
    const about = { name: 'stranger', role: 'manager', site: world.sites.other } as const;
    world.people.set('stranger', await createPerson(world.payload, world.rest, about));

    expect((await asked('nobody')).status).toBe(403);
    expect((await asked('stranger')).body).toEqual({ value: null });
    expect((await asked(undefined, 'key=https://example.com/1')).body).toEqual({ value: null });
  });
});

describe('a file of Word', () => {
  const bring = (name: string, bytes: Buffer, role = 'editor') =>
    world.rest.send('POST', '/word', {
      file: { name, type: 'application/octet-stream', bytes: new Uint8Array(bytes) },
      data: { title: '供水管理办法' },
      token: world.people.get(role)?.token ?? null,
    });

  it('becomes a text of the editor, without its title and nothing saved', async () => {
    const bytes = await makeDocx(['供水管理办法', '第一条　为了供水。', '清洁的水。']);

    const { status, body } = await bring('办法.docx', bytes);

    expect(status).toBe(200);
    const text = JSON.stringify(body.body);
    expect(text).toContain('第一条　为了供水。');
    expect(text).toContain('清洁的水。');
    expect(text).not.toContain('供水管理办法');
    expect(body.notes).toEqual(['没有放进正文：“供水管理办法”。']);
    expect((body.body as { root: { type: string } }).root.type).toBe('root');
  });

  it('is refused with the reason when it is none, is damaged, or comes from somebody who does not write', async () => {
    const bytes = await makeDocx(['一段']);
    const refused = [
      await bring('旧.doc', bytes),
      await bring('坏.docx', bytes.subarray(0, 100)),
      await bring('空.docx', await makeDocx(['']), 'manager'),
      await bring('好.docx', bytes, 'viewer'),
      await bring('好.docx', bytes, 'nobody'),
    ];

    expect(refused.map(({ status }) => status)).toEqual([400, 422, 422, 403, 403]);
    for (const { body } of refused) expect(JSON.stringify(body.errors)).toMatch(/\p{Script=Han}/u);
  });
});
