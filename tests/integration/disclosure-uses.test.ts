import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Id } from '#collections/ids.ts';
import { disclosureData, publish } from '#tests/helpers/disclosure-world.ts';
import { createPermissionWorld, type PermissionWorld } from '#tests/helpers/permission-world.ts';
import { createSample } from '#tests/helpers/samples.ts';

let world: PermissionWorld;
let site: Id;
beforeAll(async () => {
  world = await createPermissionWorld();
  site = world.sites.own;
});
afterAll(() => world.close());

const record = (data: Record<string, unknown> = {}) =>
  publish(world.payload, site, { issuerName: '青石乡人民政府', indexNumber: number(), ...data });
let last = 0;
const number = () => `027/2026-${String((last += 1)).padStart(5, '0')}`;
const send = (method: string, path: string, data?: unknown) =>
  world.rest.send(method, path, {
    ...(data === undefined ? {} : { data }),
    token: world.people.get('manager')?.token ?? null,
  });
const erase = async (collection: 'articles' | 'disclosures', id: Id) =>
  world.payload.delete({ collection, id, trash: true, overrideAccess: true });

it('keeps a file that a disclosure has attached', async () => {
  const file = await createSample(world.payload, world.sampler, 'media', site);
  await record({ attachments: [{ file: file.id, name: '附件' }] });

  const { status, body } = await send('PATCH', `/media/${file.id}`, { deletedAt: new Date().toISOString() });

  expect(status).toBe(409);
  expect(JSON.stringify(body)).toContain('还有 1 条公开信息在用');
});

it('does not erase what a disclosure names as abolished, as its successor or as its interpretation', async () => {
  const [abolished, successor] = [await record({ title: '旧办法' }), await record({ title: '新办法' })];
  const reading = await createSample(world.payload, world.sampler, 'articles', site);
  await record({
    relations: [
      { type: 'abolishes', target: { relationTo: 'disclosures', value: abolished.id } },
      { type: 'interpreted-by', target: { relationTo: 'articles', value: reading.id } },
    ],
  });
  await record({ validity: '废止', expiredOn: '2026-11-20', successor: successor.id });

  const sentence = '还有 1 条公开信息在用，不能删除。请先在那里去掉关系。';
  await expect(erase('disclosures', abolished.id)).rejects.toThrow(sentence);
  await expect(erase('disclosures', successor.id)).rejects.toThrow(sentence);
  await expect(erase('articles', reading.id)).rejects.toThrow(sentence);
});

it('erases what no disclosure names', async () => {
  const free = await record({ title: '没有关系' });

  await expect(erase('disclosures', free.id)).resolves.toMatchObject({ id: free.id });
});

it('warns of a link to a disclosure only while that is not public', async () => {
  const open = await record({ title: '公开的文件' });
  const draft = await world.payload.create({
    collection: 'disclosures',
    data: disclosureData(site, { title: '还没公开' }),
    draft: true,
    overrideAccess: true, // The test sets the stage.
  });
  const link = (id: Id, text: string) => ({
    type: 'link',
    version: 3,
    fields: { linkType: 'internal', newTab: false, doc: { relationTo: 'disclosures', value: id } },
    children: [{ type: 'text', version: 1, text, format: 0, mode: 'normal', style: '', detail: 0 }],
  });
  const paragraph = { type: 'paragraph', version: 1, children: [link(open.id, '甲'), link(draft.id, '乙')] };

  const { body } = await send('POST', '/articles/check', {
    site,
    title: '带链接',
    form: 'text',
    body: { root: { type: 'root', version: 1, children: [paragraph] } },
  });

  const messages = (body.findings as { message: string }[]).map(({ message }) => message);
  expect(messages).toContain('“乙”链到的内容没有公开，发布后这几个字不成链接。');
  expect(messages.join()).not.toContain('“甲”');
});
