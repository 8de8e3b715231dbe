import type { CollectionSlug } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '#collections/ids.ts';
import { createPermissionWorld, type PermissionWorld } from '#tests/helpers/permission-world.ts';
import { createSample } from '#tests/helpers/samples.ts';

// Nothing of another site can be attached, placed or linked, whatever the way in.

let world: PermissionWorld;
let foreign: Record<'columns' | 'media' | 'articles', Id>;
let own: Record<'columns' | 'media' | 'articles' | 'links', Id>;

beforeAll(async () => {
  world = await createPermissionWorld();
  const make = async (slug: CollectionSlug, place: 'own' | 'other') =>
    (await createSample(world.payload, world.sampler, slug, world.sites[place])).id;
  foreign = {
    columns: await make('columns', 'other'),
    media: await make('media', 'other'),
    articles: await make('articles', 'other'),
  };
  own = {
    columns: await make('columns', 'own'),
    media: await make('media', 'own'),
    articles: await make('articles', 'own'),
    links: await make('links', 'own'),
  };
});
afterAll(async () => {
  await world.close();
});

const body = (...children: unknown[]) => ({ root: { type: 'root', version: 1, children } });
const upload = (id: Id) => ({ type: 'upload', version: 3, relationTo: 'media', value: id, fields: {} });
const link = (collection: string, id: Id) => ({
  type: 'paragraph',
  version: 1,
  children: [
    {
      type: 'link',
      version: 3,
      fields: { linkType: 'internal', doc: { relationTo: collection, value: id } },
      children: [{ type: 'text', version: 1, text: '见另文' }],
    },
  ],
});
const video = (id: Id) => ({ type: 'block', version: 2, fields: { blockType: 'video', id: 'b1', file: id } });
const nested = (node: unknown) => ({
  type: 'table',
  version: 1,
  children: [
    { type: 'tablerow', version: 1, children: [{ type: 'tablecell', version: 1, children: [node] }] },
  ],
});

const fields: { what: string; label: string; data: () => Record<string, unknown> }[] = [
  { what: 'a column', label: '栏目', data: () => ({ column: foreign.columns }) },
  { what: 'a cover', label: '题图', data: () => ({ cover: foreign.media }) },
  {
    what: 'a picture of the set',
    label: '图集 › 图片',
    data: () => ({ pictures: [{ image: foreign.media }] }),
  },
  { what: 'a video', label: '视频 › 视频文件', data: () => ({ video: { file: foreign.media } }) },
  { what: 'an attachment', label: '附件 › 文件', data: () => ({ attachments: [{ file: foreign.media }] }) },
  { what: 'an upload in the text', label: '正文', data: () => ({ body: body(upload(foreign.media)) }) },
  {
    what: 'a link in the text',
    label: '正文',
    data: () => ({ body: body(link('articles', foreign.articles)) }),
  },
  {
    what: 'a link to a column',
    label: '正文',
    data: () => ({ body: body(link('columns', foreign.columns)) }),
  },
  {
    what: 'a block in the text',
    label: '正文 › 视频文件',
    data: () => ({ body: body(video(foreign.media)) }),
  },
  {
    what: 'an upload in a table',
    label: '正文',
    data: () => ({ body: body(nested(upload(foreign.media))) }),
  },
];

describe('a record of one site', () => {
  it.each(fields)('cannot hold $what of another site', async ({ label, data }) => {
    const answer = await patch('articles', own.articles, data(), 'draft=true');

    expect(answer.status).toBe(400);
    expect(answer.message).toContain(`“${label}”里选的内容属于别的站点`);
  });

  it.each(fields)('cannot be made with $what of another site', async ({ data }) => {
    const answer = await send(
      'POST',
      '/articles',
      { site: world.sites.own, title: '新稿', ...data() },
      'draft=true',
    );

    expect(answer.status).toBe(400);
    expect(answer.message).toContain('属于别的站点');
  });

  it.each(fields)('cannot be changed in bulk to hold $what of another site', async ({ data }) => {
    const answer = await send('PATCH', '/articles', data(), `where[id][equals]=${own.articles}&draft=true`);

    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('属于别的站点');
  });

  it('may hold what belongs to its own site', async () => {
    const data = {
      column: own.columns,
      cover: own.media,
      body: body(upload(own.media), link('articles', own.articles), video(own.media)),
    };

    const answer = await patch('articles', own.articles, data, 'draft=true');

    expect(answer.status).toBe(200);
  });

  it('cannot hold what does not exist', async () => {
    const answer = await patch('articles', own.articles, { cover: '999999' }, 'draft=true');

    expect(answer.message).toContain('“题图”里选的内容已经不存在');
  });

  it.each([
    ['a unit', { collection: 'users', data: { organisation: 999999 }, label: '单位' }],
    ['a site', { collection: 'sites', data: { parent: 999999 }, label: '上级站点' }],
  ] as const)(
    'cannot hold %s that does not exist, whoever saves it',
    async (_, { collection, data, label }) => {
      const { id } = await createSample(world.payload, world.sampler, collection, world.sites.own);

      const save = world.payload.update({ collection, id, data, overrideAccess: true });

      await expect(save).rejects.toThrow(`“${label}”里选的内容已经不存在`);
    },
  );

  it('cannot link to a collection that there is not', async () => {
    const answer = await patch('articles', own.articles, { body: body(link('__proto__', 1)) }, 'draft=true');

    expect(answer.status).toBe(400);
    expect(answer.message).toContain('“正文”里选的内容已经不存在');
  });

  it('refuses another site also to trusted code', async () => {
    const save = world.payload.update({
      collection: 'articles',
      id: own.articles,
      data: { cover: foreign.media },
      overrideAccess: true,
    });

    await expect(save).rejects.toThrow('属于别的站点');
  });

  it('cannot be moved to another site', async () => {
    const answer = await patch('articles', own.articles, { site: world.sites.other }, 'draft=true');

    expect(answer.message).toContain('保存以后不能换站点');
  });

  it('cannot be duplicated into another site', async () => {
    const answer = await send('POST', `/articles/${own.articles}/duplicate`, { site: world.sites.other });

    expect(answer.status).toBe(403);
  });

  it('cannot take in another site by a restored version', async () => {
    const article = await createSample(world.payload, world.sampler, 'articles', world.sites.own);
    const version = await newestVersion(article.id);
    // The record as it was is made foreign behind the back of the guard, as an old fault would have left it.
    await world.payload.db.updateVersion({
      collection: 'articles',
      id: version,
      versionData: { parent: article.id, version: { ...article, cover: foreign.media } },
    } as never);

    const answer = await send('POST', `/articles/${'versions'}/${version}`, {}, 'draft=true');

    expect(answer.message).toContain('属于别的站点');
  });

  it('cannot lead a carousel to an article of another site', async () => {
    const answer = await patch('links', own.links, { article: foreign.articles });

    expect(answer.message).toContain('“文章”里选的内容属于别的站点');
  });

  it('cannot stand under a column of another site', async () => {
    const answer = await patch('columns', own.columns, { parent: foreign.columns });

    expect(answer.message).toContain('“上级栏目”里选的内容属于别的站点');
  });

  it('cannot name someone of another site as responsible', async () => {
    const stranger = await createSample(world.payload, world.sampler, 'users', world.sites.other);

    const answer = await patch('columns', own.columns, { obligation: { responsible: stranger.id } });

    expect(answer.message).toContain('“更新要求 › 责任人”里选的内容属于别的站点');
  });
});

describe('an editor', () => {
  it('does not see the text of another site through a relationship', async () => {
    const answer = await send('GET', `/articles`, undefined, 'depth=2&limit=200');

    expect(JSON.stringify(answer.body)).not.toContain('白水镇');
  });

  it('cannot put a public article into the trash while a draft of it is open', async () => {
    const article = await createSample(world.payload, world.sampler, 'articles', world.sites.own, {
      _status: 'published',
    });
    await patch('articles', article.id, { title: '改过的标题' }, 'draft=true');

    const answer = await send('PATCH', `/articles/${article.id}`, { deletedAt: new Date().toISOString() });

    expect(answer.status).toBe(403);
  });
});

async function send(method: string, path: string, data?: unknown, query = '') {
  const token = world.people.get(
    method === 'PATCH' && path.startsWith('/columns') ? 'manager' : 'editor',
  )?.token;
  const answer = await world.rest.send(method, path, { data, query, token: token ?? null });
  const [error] = (answer.body.errors ?? []) as { message: string }[];
  return { ...answer, message: error?.message ?? '' };
}

function patch(slug: string, id: Id, data: unknown, query = '') {
  return send('PATCH', `/${slug}/${id}`, data, query);
}

async function newestVersion(id: Id): Promise<Id> {
  const { docs } = await world.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0]?.id ?? '';
}
