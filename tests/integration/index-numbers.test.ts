import type { Payload } from 'payload';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createDisclosureWorld,
  disclosureData,
  publish,
  readNumbers,
  type DisclosureWorld,
} from '#tests/helpers/disclosure-world.ts';
import { startPayload } from '#tests/helpers/start-payload.ts';
import { buildZhanqunConfig } from '#payload.config.ts';

let world: DisclosureWorld;
beforeEach(async () => {
  world = await createDisclosureWorld();
});
afterEach(() => world.close());

const numbers = (count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, at) => `014-2026-${String(from + at).padStart(5, '0')}`);

it('numbers twenty records that are published at once without a gap and without a double', async () => {
  const saves = Array.from({ length: 20 }, (_, at) =>
    publish(world.payload, world.site, { title: `第 ${at + 1} 号` }),
  );

  await Promise.all(saves);

  expect(await readNumbers(world.payload)).toEqual(numbers(20));
}, 120_000);

it('numbers records of two programs without a gap and without a double', async () => {
  const { payload: other } = await startPayload(world.settings, {
    build: (settings, database) => buildZhanqunConfig(settings, { database }),
    hasSchema: true,
  });

  await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      publish(at % 2 === 0 ? world.payload : other, world.site, { title: `第 ${at + 1} 号` }),
    ),
  );

  expect(await readNumbers(other)).toEqual(numbers(20));
  await other.destroy();
}, 120_000);

it('leaves no gap when a save is refused after its number was made', async () => {
  await publish(world.payload, world.site);
  const refused = publish(world.payload, world.site, { relations: [{ type: 'no such', target: null }] });

  await expect(refused).rejects.toThrow();
  await publish(world.payload, world.site);

  expect(await readNumbers(world.payload)).toEqual(numbers(2));
});

it('begins at one again in another year, and for another issuer', async () => {
  const other = await world.payload.create({
    collection: 'organisations',
    data: { name: '云川县农业农村局', category: 'department', code: '015' },
    overrideAccess: true,
  });
  await publish(world.payload, world.site);
  await publish(world.payload, world.site, { publishedAt: '2026-12-31T16:00:00.000Z' });
  await publish(world.payload, world.site, { issuer: other.id });

  expect(await readNumbers(world.payload)).toEqual(['014-2026-00001', '014-2027-00001', '015-2026-00001']);
});

it('keeps a number that came with a record and steps over it', async () => {
  await publish(world.payload, world.site, { indexNumber: '014-2026-00002' });

  for (let at = 0; at < 3; at += 1) await publish(world.payload, world.site);

  expect(await readNumbers(world.payload)).toEqual(numbers(4));
});

it('refuses a number that another record has, and says which and where', async () => {
  const first = await publish(world.payload, world.site, {
    indexNumber: '000014349/2019-00003',
    title: '甲文件',
  });

  const second = publish(world.payload, world.site, { indexNumber: '０00014349/2019-00003' });

  await expect(second).rejects.toThrow(
    `索引号 000014349/2019-00003 已经用在《甲文件》上：/admin/collections/disclosures/${first.id}`,
  );
});

it('never changes a number once it is published', async () => {
  const record = await publish(world.payload, world.site);
  const change = (data: Record<string, unknown>) =>
    world.payload.update({ collection: 'disclosures', id: record.id, data, overrideAccess: true });

  await expect(change({ indexNumber: '014-2026-00009' })).rejects.toThrow('索引号发布以后不再改变。');
  const emptied = await change({ indexNumber: '', title: '改过的名称' });
  const withdrawn = await change({ _status: 'draft' });
  const again = await change({ _status: 'published', publishedAt: '2027-03-01T00:00:00.000Z' });

  expect([emptied, withdrawn, again].map(({ indexNumber }) => indexNumber)).toEqual([
    '014-2026-00001',
    '014-2026-00001',
    '014-2026-00001',
  ]);
});

it('never gives the number of an erased record again', async () => {
  const record = await publish(world.payload, world.site);
  await world.payload.delete({ collection: 'disclosures', id: record.id, trash: true, overrideAccess: true });

  const typed = publish(world.payload, world.site, { indexNumber: '014-2026-00001' });
  await expect(typed).rejects.toThrow('索引号 014-2026-00001 已经给过一条后来删除的记录，不能再用。');
  await publish(world.payload, world.site);

  expect(await readNumbers(world.payload)).toEqual(['014-2026-00002']);
});

it('gives a draft no number', async () => {
  await draft(world.payload);

  expect(await readNumbers(world.payload)).toEqual(['']);
});

it('says what the unit lacks when its pattern makes no number', async () => {
  await world.payload.update({
    collection: 'organisations',
    id: world.unit,
    data: { code: '' },
    overrideAccess: true,
  });

  await expect(publish(world.payload, world.site)).rejects.toThrow('还没有填机构代码');
});

async function draft(payload: Payload): Promise<void> {
  await payload.create({
    collection: 'disclosures',
    data: { ...disclosureData(world.site), _status: 'draft' } as never,
    draft: true,
    overrideAccess: true,
  });
}
