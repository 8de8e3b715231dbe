import { existsSync, statSync, utimesSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '#collections/ids.ts';
import { reservedSegments } from '#collections/columns/column-slug.ts';
import { createPermissionWorld, type PermissionWorld } from '#tests/helpers/permission-world.ts';
import { createSample } from '#tests/helpers/samples.ts';

let world: PermissionWorld;
beforeAll(async () => {
  world = await createPermissionWorld();
});
afterAll(async () => {
  await world.close();
});

async function send(method: string, path: string, data?: unknown, role = 'manager') {
  const token = world.people.get(role)?.token ?? null;
  const { status, body } = await world.rest.send(method, path, { data, token });
  const [error] = (body.errors ?? []) as { message: string }[];
  return {
    status,
    message: error?.message ?? '',
    doc: (body.doc ?? {}) as { id: Id } & Record<string, unknown>,
  };
}

const column = (data: Record<string, unknown>) =>
  send('POST', '/columns', { site: world.sites.own, look: 'list', ...data });
const move = (id: Id, parent: Id) => send('PATCH', `/columns/${id}`, { parent });
const site = (data: Record<string, unknown>) =>
  send('POST', '/sites', { name: '某局', kind: 'department', state: 'open', ...data }, 'system');

describe('a column', () => {
  it('gets its slug from its name, with a number when a sibling has it', async () => {
    const first = await column({ name: '通知公告' });
    const second = await column({ name: '通知公告' });

    expect([first.doc.slug, second.doc.slug]).toEqual(['tong-zhi-gong-gao', 'tong-zhi-gong-gao-2']);
  });

  it.each([...reservedSegments, '202611', 'Ab c', 'a--b', '栏目'])(
    'cannot have the slug %s',
    async (slug) => {
      const answer = await column({ name: '坏路径', slug });

      expect(answer.status).toBe(400);
    },
  );

  it('cannot stand where the catalog, the regulations library or their records have their pages', async () => {
    const { id } = await world.payload.create({
      collection: 'columns',
      data: {
        site: world.sites.own,
        name: '政务公开',
        slug: 'disclosure',
        look: 'list',
        blueprintKey: 'disclosure',
      },
      overrideAccess: true, // The test sets the stage.
    });

    const catalog = '是公开目录和规章库的页面，请换一个路径。';
    expect((await column({ name: '目录', slug: 'mulu', parent: id })).message).toBe(`“mulu”${catalog}`);
    expect((await column({ name: '规章', slug: 'guizhang', parent: id })).message).toBe(
      `“guizhang”${catalog}`,
    );
    expect((await column({ name: '公开', slug: 'gongkai' })).message).toBe(
      '“gongkai”是公开信息和规章的地址，最上一级的栏目请换一个路径。',
    );
    const elsewhere = await column({ name: '目录', slug: 'mulu' });
    expect(elsewhere.status).toBe(201);
    expect((await move(elsewhere.doc.id, id)).message).toBe(`“mulu”${catalog}`);
    expect((await column({ name: '公开', slug: 'gongkai', parent: id })).status).toBe(201);
  });

  it('cannot have the slug of a sibling, and may have that of a cousin', async () => {
    const parent = await column({ name: '上级', slug: 'shang-ji' });
    await column({ name: '甲', slug: 'jia' });

    const sibling = await column({ name: '乙', slug: 'jia' });
    const cousin = await column({ name: '丙', slug: 'jia', parent: parent.doc.id });

    expect(sibling.message).toBe('同一级已有这个路径，请换一个。');
    expect(cousin.status).toBe(201);
  });

  it('cannot be moved under itself or under what stands under it', async () => {
    const top = await column({ name: '顶' });
    const middle = await column({ name: '中', parent: top.doc.id });
    const low = await column({ name: '底', parent: middle.doc.id });

    const itself = await move(top.doc.id, top.doc.id);
    const below = await move(top.doc.id, low.doc.id);

    expect([itself.message, below.message]).toEqual([
      '不能把栏目移到它自己或它的下级栏目下面。',
      '不能把栏目移到它自己或它的下级栏目下面。',
    ]);
  });

  it('stands at most five levels deep', async () => {
    let parent: Id | null = null;
    for (let level = 1; level <= 5; level += 1) {
      const made = await column({ name: `第${level}级`, parent });
      parent = made.doc.id;
    }

    const sixth = await column({ name: '第六级', parent });

    expect(sixth.message).toBe('栏目最多 5 级。');
  });

  it('cannot be deleted while it has articles, also in the trash, or columns', async () => {
    const full = await createSample(world.payload, world.sampler, 'columns', world.sites.own);
    const article = await createSample(world.payload, world.sampler, 'articles', world.sites.own, {
      column: full.id,
    });
    await send('PATCH', `/articles/${article.id}`, { deletedAt: new Date().toISOString() });
    const parent = await column({ name: '有下级' });
    await column({ name: '下级', parent: parent.doc.id });

    const withArticle = await send('DELETE', `/columns/${full.id}`);
    const withChild = await send('DELETE', `/columns/${parent.doc.id}`);

    expect(withArticle).toMatchObject({
      status: 409,
      message: expect.stringContaining('还有 1 篇文章在用') as string,
    });
    expect(withChild).toMatchObject({
      status: 409,
      message: expect.stringContaining('还有 1 个下级栏目在用') as string,
    });
  });
});

describe('an organisation', () => {
  it('cannot be deleted while a site or a person belongs to it', async () => {
    const unit = await createSample(world.payload, world.sampler, 'organisations', 0);
    await site({ path: 'of-unit', organisation: unit.id });

    const answer = await send('DELETE', `/organisations/${unit.id}`, undefined, 'system');

    expect(answer).toMatchObject({ status: 409, message: '还有 1 个站点在用，不能删除。请先改到别的单位。' });
  });
});

describe('a site', () => {
  it.each([
    [{ path: '' }, '路径还没有写。'],
    [{ path: 'a/b' }, '路径只能用小写字母、数字和短横，例如 qingshi。'],
    [{ path: 'admin' }, '“admin”是系统用的路径，请换一个。'],
    [{ path: 'QingShi' }, '站点“青石乡”已经用了这个路径，请换一个。'],
    [{ path: 'x1', accent: 'red' }, '主色要写成 # 加六位，例如 #1f4e8c。'],
    [{ path: 'x2', identity: { siteCode: '123' } }, '网站标识码是十位数字，或 bm 加八位数字。'],
    [
      { path: 'x3', domains: [{ host: 'http://a.gov.cn/' }] },
      '“http://a.gov.cn/”不是域名。只写域名，例如 www.example.gov.cn。',
    ],
    [{ path: 'x4', domains: [{ host: 'A.gov.cn' }, { host: 'a.gov.cn' }] }, '域名“a.gov.cn”写了两次。'],
  ])('with %j is refused', async (data, message) => {
    const answer = await site(data);

    expect(answer).toMatchObject({ status: 400, message });
  });

  it('is the portal only once, and without a path', async () => {
    const withPath = await site({ kind: 'portal', path: 'men-hu' });
    const portal = await site({ name: '云川县人民政府', kind: 'portal', path: '' });
    const second = await site({ kind: 'portal', path: '' });

    expect(withPath.message).toBe('门户的路径要留空。');
    expect(portal.status).toBe(201);
    expect(second.message).toContain('已经有门户“云川县人民政府”');
  });

  it('cannot have the domain of another site', async () => {
    await site({ path: 'holder', name: '持有者', domains: [{ host: 'held.gov.cn' }] });

    const answer = await site({ path: 'wisher', domains: [{ host: 'held.gov.cn' }] });

    expect(answer.message).toBe('站点“持有者”已经用了域名“held.gov.cn”。');
  });

  it('cannot stand under itself', async () => {
    const upper = await site({ path: 'upper' });
    const lower = await site({ path: 'lower', parent: upper.doc.id });

    const answer = await send('PATCH', `/sites/${upper.doc.id}`, { parent: lower.doc.id }, 'system');

    expect(answer.message).toBe('不能把站点放到它自己或它的下级站点下面。');
  });

  it('lets its manager change its look and not its place', async () => {
    const { doc } = await send('PATCH', `/sites/${world.sites.own}`, {
      accent: '#1F4E8C',
      path: 'elsewhere',
      state: 'closed',
      kind: 'portal',
    });

    expect(doc).toMatchObject({ accent: '#1f4e8c', path: 'qingshi', state: 'open', kind: 'department' });
  });
});

describe('a record without drafts that two people change', () => {
  const late = { status: 409, message: expect.stringContaining('已经有人保存过') as string };

  it('keeps what the first has saved, whatever kind it is', async () => {
    const { doc: made } = await column({ name: '两个人改' });
    const unit = await createSample(world.payload, world.sampler, 'organisations', 0);
    const { body } = await world.rest.send('GET', `/organisations/${unit.id}`, {
      token: world.people.get('system')?.token ?? null,
    });

    for (const [path, read, role] of [
      [`/columns/${made.id}`, made.updatedAt, 'manager'],
      [`/organisations/${unit.id}`, body.updatedAt, 'system'],
    ] as const) {
      const first = await send('PATCH', path, { name: '先保存的', updatedAt: read }, role);
      const second = await send('PATCH', path, { name: '后保存的', updatedAt: read }, role);
      const again = await send('PATCH', path, { name: '看过再存', updatedAt: first.doc.updatedAt }, role);

      expect(first.doc).toMatchObject({ name: '先保存的' });
      expect(second).toMatchObject(late);
      expect(again.doc).toMatchObject({ name: '看过再存' });
      const { body: saver } = await world.rest.send('GET', `${path}/last-saver`, {
        token: world.people.get(role)?.token ?? null,
      });
      expect(saver).toEqual({ name: role });
    }
  });

  it('is saved by one of two who save at once', async () => {
    const { doc } = await column({ name: '同时改' });

    const answers = await Promise.all(
      ['甲', '乙'].map((name) => send('PATCH', `/columns/${doc.id}`, { name, updatedAt: doc.updatedAt })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is saved by whoever names no earlier state', async () => {
    const { doc } = await column({ name: '没有说' });

    expect((await send('PATCH', `/columns/${doc.id}`, { name: '直接改' })).status).toBe(200);
  });
});

describe('the publisher', () => {
  it.each(['sites', 'columns', 'articles', 'media', 'links', 'organisations', 'synonyms'] as const)(
    'is poked by %s',
    async (slug) => {
      const { poke } = world.settings.paths;
      const record = await createSample(world.payload, world.sampler, slug, world.sites.own);
      utimesSync(poke, 0, 0);

      await world.payload.update({ collection: slug, id: record.id, data: {}, overrideAccess: true });
      const changed = statSync(poke).mtimeMs;
      utimesSync(poke, 0, 0);
      await world.payload.delete({ collection: slug, id: record.id, overrideAccess: true });

      expect(changed).toBeGreaterThan(0);
      expect(statSync(poke).mtimeMs).toBeGreaterThan(0);
    },
  );

  it('is poked by a save that is committed, and not by one that is refused', async () => {
    const { poke } = world.settings.paths;
    await column({ name: '戳一下' });
    const after = statSync(poke).mtimeMs;
    await column({ name: '坏的', slug: 'admin' });

    expect(existsSync(poke)).toBe(true);
    expect(statSync(poke).mtimeMs).toBe(after);
  });

  it('finds the change when it looks at the poke', async () => {
    const seen: number[] = [];
    const { payload } = world;
    const before = (await payload.count({ collection: 'columns', overrideAccess: true })).totalDocs;
    const commit = payload.db.commitTransaction.bind(payload.db);
    const { poke } = world.settings.paths;
    const mtimeBefore = statSync(poke).mtimeMs;
    payload.db.commitTransaction = async (id) => {
      // The poke comes after the commit: here it must not have come yet.
      seen.push(statSync(poke).mtimeMs - mtimeBefore);
      await commit(id);
    };

    await column({ name: '提交以后才戳' });
    payload.db.commitTransaction = commit;

    expect(before).toBeGreaterThan(0);
    expect(seen).toEqual([0]);
    expect(statSync(poke).mtimeMs).toBeGreaterThan(mtimeBefore);
  });
});
