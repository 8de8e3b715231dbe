import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Id } from '#collections/ids.ts';
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

interface Answer {
  status: number;
  message: string;
  faults: string[];
  doc: Record<string, unknown> & { id: Id };
}

async function send(
  method: string,
  path: string,
  data: unknown,
  query = '',
  role = 'manager',
): Promise<Answer> {
  const token = world.people.get(role)?.token ?? null;
  const { status, body } = await world.rest.send(method, path, { data, query, token });
  const [error] = (body.errors ?? []) as { message: string; data?: { errors: { path: string }[] } }[];
  return {
    status,
    message: error?.message ?? '',
    faults: (error?.data?.errors ?? []).map((fault) => fault.path),
    doc: (body.doc ?? {}) as Answer['doc'],
  };
}

const draft = (data: Record<string, unknown>) =>
  send('POST', '/articles', { site: world.sites.own, ...data }, 'draft=true');
const complete = () => ({
  column,
  source: '青石乡',
  editor: '顾南枝',
  body: paragraph('今天开园。'),
  form: 'text',
});
const publish = (data: Record<string, unknown> = {}) =>
  send('POST', '/articles', {
    site: world.sites.own,
    title: '开园',
    ...complete(),
    ...data,
    _status: 'published',
  });
const save = (id: Id, data: unknown, query = '') => send('PATCH', `/articles/${id}`, data, query);
const readLive = (id: Id) =>
  world.payload.findByID({
    collection: 'articles',
    id,
    depth: 0,
    draft: false,
    trash: true,
    overrideAccess: true,
  });

describe('a title', () => {
  it.each(['', '   ', '\u200b\u202e\u0007', '\u3000'])('cannot be %j', async (title) => {
    const answer = await draft({ title });

    expect(answer).toMatchObject({ status: 400, message: '标题还没有写。', faults: ['title'] });
  });

  it('may have 200 characters, rare ones counted once, and not 201', async () => {
    const longest = await draft({ title: '𠮷'.repeat(200) });
    const longer = await draft({ title: '字'.repeat(201) });

    expect(longest.status).toBe(201);
    expect(longer).toMatchObject({ status: 400, message: '标题有 201 字，最多 200 字。' });
  });

  it('loses control characters, direction marks and outer blanks, and keeps rare characters and emoji', async () => {
    const { doc } = await draft({ title: '  \u202e青石\u0000脐橙\u200e 开园\u3000𠮷👨‍👩‍👧 \n' });

    expect(doc.title).toBe('青石脐橙 开园 𠮷👨‍👩‍👧');
  });
});

describe('a draft', () => {
  it('needs a title and nothing else', async () => {
    const answer = await draft({ title: '只有标题' });

    expect(answer.status).toBe(201);
    expect(answer.doc._status).toBe('draft');
  });
});

describe('publishing', () => {
  it('names everything that is missing at once', async () => {
    const answer = await send('POST', '/articles', {
      site: world.sites.own,
      title: '空',
      _status: 'published',
    });

    expect(answer.status).toBe(400);
    expect(answer.faults).toEqual(['column', 'source', 'editor', 'body']);
    expect(answer.message).toBe('栏目还没有选。来源还没有写。责任编辑还没有写。正文还没有写。');
  });

  it('asks for a description of every picture', async () => {
    const media = await createSample(world.payload, world.sampler, 'media', world.sites.own, { alt: '' });
    const upload = { type: 'upload', version: 3, relationTo: 'media', value: media.id, fields: {} };
    const body = { root: { type: 'root', version: 1, children: [upload] } };

    const answer = await publish({
      cover: media.id,
      body,
      form: 'pictures',
      pictures: [{ image: media.id }],
    });

    expect(answer.faults).toEqual(['cover', 'body', 'pictures.0.image']);
  });

  it('sets the date of the first publication and keeps it', async () => {
    const { doc } = await publish({ title: '第一次发布' });
    const again = await save(doc.id, { title: '再次发布', _status: 'published' });

    expect(doc.publishedAt).toEqual(expect.any(String));
    expect(again.doc.publishedAt).toBe(doc.publishedAt);
  });

  it('takes a date in the past and one in the future as they are', async () => {
    const past = await publish({ publishedAt: '2012-03-04T00:00:00.000Z' });
    const future = await publish({ publishedAt: '2031-03-04T00:00:00.000Z' });

    expect([past.doc.publishedAt, future.doc.publishedAt]).toEqual([
      '2012-03-04T00:00:00.000Z',
      '2031-03-04T00:00:00.000Z',
    ]);
  });

  it('refuses an end before the beginning', async () => {
    const answer = await publish({
      publishedAt: '2026-11-20T00:00:00.000Z',
      withdrawAt: '2026-11-19T00:00:00.000Z',
    });

    expect(answer.faults).toEqual(['withdrawAt']);
  });

  it('refuses a link that is no address of the web', async () => {
    const answer = await publish({ form: 'link', externalUrl: 'javascript:alert(1)' });

    expect(answer.faults).toEqual(['externalUrl']);
  });
});

describe('a withdrawal', () => {
  it('is dated, and forgotten when the article is published again', async () => {
    const { doc } = await publish({ title: '要撤的' });
    await save(doc.id, { _status: 'draft', withdrawReason: '内容有误' });
    const withdrawn = await readLive(doc.id);
    await save(doc.id, { _status: 'published' });
    const back = await readLive(doc.id);

    expect(withdrawn).toMatchObject({ _status: 'draft', withdrawReason: '内容有误' });
    expect(withdrawn.withdrawnAt).toEqual(expect.any(String));
    expect(back).toMatchObject({ _status: 'published', withdrawnAt: null, withdrawReason: null });
  });

  it('does not happen by saving a draft over a public article', async () => {
    const { doc } = await publish({ title: '公开的' });
    await save(doc.id, { title: '改了一半' }, 'draft=true');

    const live = await readLive(doc.id);

    expect(live).toMatchObject({ _status: 'published', title: '公开的', withdrawnAt: null });
  });

  it('is dated by the trash too', async () => {
    const { doc } = await publish({ title: '要删的' });
    await save(doc.id, { deletedAt: new Date().toISOString() });

    const live = await readLive(doc.id);

    expect(live.withdrawnAt).toEqual(expect.any(String));
  });
});

describe('an address', () => {
  it('is made of month and pinyin at the first save', async () => {
    const { doc } = await draft({ title: '重庆路口的青石脐橙', publishedAt: '2026-11-30T17:00:00.000Z' });

    expect(doc.address).toBe('202612/chong-qing-lu-kou-de-qing-shi-qi-cheng');
  });

  it('gets a short ending when another article has it, also one in the trash', async () => {
    const first = await draft({ title: '同名的文章' });
    await save(first.doc.id, { deletedAt: new Date().toISOString() });
    const second = await draft({ title: '同名的文章' });

    expect(second.doc.address).toMatch(/^\d{6}\/tong-ming-de-wen-zhang-[a-z0-9]{4}$/);
  });

  it('is the same on two sites without disturbing each other', async () => {
    const here = await draft({ title: '两个站点' });
    const there = await createSample(world.payload, world.sampler, 'articles', world.sites.other, {
      title: '两个站点',
    });

    expect(there.address).toBe(here.doc.address);
  });

  it('is made for a title that cannot be spelled', async () => {
    const { doc } = await draft({ title: '👍👍' });

    expect(doc.address).toMatch(/^\d{6}\/[a-z0-9]{4}$/);
  });

  it('stays below eighty characters', async () => {
    const { doc } = await draft({ title: '关于'.repeat(60) });

    expect(String(doc.address).split('/')[1]?.length).toBeLessThanOrEqual(80);
  });

  it('leaves the old one behind when a public article changes it', async () => {
    const { doc } = await publish({ title: '换地址' });
    const { doc: after } = await save(doc.id, { address: 'xin-di-zhi', _status: 'published' });

    expect(after.address).toBe(`${String(doc.address).slice(0, 6)}/xin-di-zhi`);
    expect(after.formerAddresses).toEqual([doc.address]);
  });

  it('comes back from the former ones when it is used again', async () => {
    const { doc } = await publish({ title: '换去又换回' });
    await save(doc.id, { address: 'huan-qu', _status: 'published' });
    const { doc: back } = await save(doc.id, { address: doc.address, _status: 'published' });

    expect(back.formerAddresses).toEqual([`${String(doc.address).slice(0, 6)}/huan-qu`]);
  });

  it('cannot be one that another article has or had', async () => {
    const { doc: first } = await publish({ title: '占着地址' });
    await save(first.id, { address: 'zhan-le-xin-de', _status: 'published' });
    const { doc: second } = await publish({ title: '也想要' });

    const has = await save(second.id, { address: 'zhan-le-xin-de' }, 'draft=true');
    const had = await save(second.id, { address: first.address }, 'draft=true');

    expect([has.message, had.message]).toEqual([
      '本站已有这个地址，请换一个。',
      '本站已有这个地址，请换一个。',
    ]);
  });

  it.each(['../../etc/passwd', '202613/x', '202611/中文', '202611/a b', '202611/a/b'])(
    'cannot be %s',
    async (address) => {
      const { doc } = await draft({ title: '坏地址' });

      const answer = await save(doc.id, { address }, 'draft=true');

      expect(answer).toMatchObject({ status: 400, faults: ['address'] });
    },
  );

  it('cannot be emptied', async () => {
    const { doc } = await draft({ title: '清空地址' });

    const { doc: after } = await save(doc.id, { address: '' }, 'draft=true');

    expect(after.address).toBe(doc.address);
  });
});

describe('a revision', () => {
  it('goes up with every save', async () => {
    const { doc } = await draft({ title: '数一数' });
    const { doc: after } = await save(doc.id, { title: '数两下', revision: doc.revision }, 'draft=true');

    expect([doc.revision, after.revision]).toEqual([1, 2]);
  });

  it('refuses a save that began from an older one', async () => {
    const { doc } = await draft({ title: '两个人改' });
    await save(doc.id, { title: '先保存的', revision: 1 }, 'draft=true');

    const late = await save(doc.id, { title: '后保存的', revision: 1 }, 'draft=true');

    expect(late.status).toBe(409);
    expect(late.message).toMatch(/已经有人保存过/);
  });

  it('lets one of two simultaneous saves through', async () => {
    const { doc } = await draft({ title: '同时改' });

    const answers = await Promise.all(
      ['甲', '乙'].map((title) => save(doc.id, { title, revision: doc.revision }, 'draft=true')),
    );

    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('does not stand in the way of restoring a version', async () => {
    const { doc } = await draft({ title: '原来的' });
    await save(doc.id, { title: '后来的' }, 'draft=true');
    const { docs } = await world.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: doc.id }, latest: { not_equals: true } },
      overrideAccess: true,
    });

    const answer = await send('POST', `/articles/versions/${docs[0]?.id}`, {}, 'draft=true');

    expect(answer.status).toBe(200);
  });
});

describe('a summary', () => {
  it('is made from the text when nobody wrote one, and follows the text', async () => {
    const { doc } = await draft({ title: '摘要', body: paragraph('第一版正文。') });
    const { doc: after } = await save(doc.id, { body: paragraph('第二版正文。') }, 'draft=true');

    expect([doc.summary, after.summary]).toEqual(['第一版正文。', '第二版正文。']);
  });

  it('stays as a person wrote it', async () => {
    const { doc } = await draft({ title: '摘要', summary: '我写的', body: paragraph('第一版。') });
    const { doc: after } = await save(doc.id, { body: paragraph('第二版。') }, 'draft=true');

    expect(after.summary).toBe('我写的');
  });
});

describe('a duplicate', () => {
  it('is a draft with an address of its own and no past', async () => {
    const { doc } = await publish({ title: '复制我', pinnedUntil: '2031-01-01T00:00:00.000Z' });

    const { doc: copy } = await send('POST', `/articles/${doc.id}/duplicate`, {});

    expect(copy).toMatchObject({
      _status: 'draft',
      publishedAt: null,
      pinnedUntil: null,
      formerAddresses: [],
      revision: 1,
    });
    expect(copy.address).not.toBe(doc.address);
  });

  it('is a draft also when a published one is asked for', async () => {
    const { doc } = await publish({ title: '复制成公开的' });

    const { doc: copy } = await send(
      'POST',
      `/articles/${doc.id}/duplicate`,
      { _status: 'published' },
      'draft=false',
      'editor',
    );

    expect((await readLive(copy.id))._status).toBe('draft');
  });
});

it('gives the text that was saved last, even after the clock was set back', async () => {
  const { payload, sites } = world;
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
  const { id } = await payload.create({
    collection: 'articles',
    data: { site: sites.own, title: '钟快时的标题' },
    draft: true,
    overrideAccess: true,
  });
  vi.useRealTimers();

  await payload.update({
    collection: 'articles',
    id,
    data: { title: '后来的标题' },
    draft: true,
    overrideAccess: true,
  });

  const newest = await payload.findByID({ collection: 'articles', id, draft: true, overrideAccess: true });
  const { totalDocs } = await payload.countVersions({
    collection: 'articles',
    where: { parent: { equals: id }, latest: { equals: true } },
    overrideAccess: true,
  });
  expect(newest.title).toBe('后来的标题');
  expect(totalDocs).toBe(1);
});
