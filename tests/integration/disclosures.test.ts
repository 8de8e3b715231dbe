import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillShipped } from '#collections/code-terms/fill-shipped.ts';
import {
  createDisclosureWorld,
  disclosureData,
  publish,
  type DisclosureWorld,
} from '#tests/helpers/disclosure-world.ts';

let world: DisclosureWorld;
beforeAll(async () => {
  world = await createDisclosureWorld();
});
afterAll(() => world.close());

const save = (data: Record<string, unknown>) =>
  world.payload.create({
    collection: 'disclosures',
    data: disclosureData(world.site, data),
    draft: true,
    overrideAccess: true,
  });

it('fills in the issuer of the site, the brackets of the number, the summary and the review', async () => {
  const record = await publish(world.payload, world.site, { documentNumber: '云水规[2026]4号' });

  expect(record).toMatchObject({
    issuerName: '云川县水利局',
    documentNumber: '云水规〔2026〕4号',
    summary: '第一条 为了加强农村供水工程管理，制定本办法。',
    writtenOn: '2026-11-20T04:00:00.000Z',
  });
  expect(record.secrecyReviewedAt).toMatch(/^\d{4}-/);
});

it('refuses days that do not exist, in drafts too', async () => {
  await expect(save({ writtenOn: '2026-02-30' })).rejects.toThrow('成文日期“2026-02-30”不存在');
  await expect(save({ expiredOn: '2026-02-30T04:00:00.000Z' })).rejects.toThrow('有效期至“2026-02-30');
});

it('names everything that keeps a record from being published, at once', async () => {
  const publishing = publish(world.payload, world.site, {
    writtenOn: '2026-11-25',
    publicity: 'refused',
    genre: null,
    validity: '废止',
    secrecyReviewed: false,
  });

  await expect(publishing).rejects.toThrow(
    '发布日期早于成文日期，请改其中一个。不主动公开的理由还没有写。不主动公开的依据还没有写。体裁还没有选。' +
      '废止的日期还没有填。由哪个文件废止还没有选；不在目录里的，写在失效说明里。没有保密审查。',
  );
});

it('refuses codes that no list has, that stand in another list or belong to another class', async () => {
  await expect(save({ subject: 'subject-99', subjectChild: null })).rejects.toThrow('主题分类里没有“99”');
  await expect(save({ genre: 'subject-02' })).rejects.toThrow('体裁里没有“02”');
  await expect(save({ subject: 'subject-02' })).rejects.toThrow('主题子类不属于所选的主题分类');
});

it('keeps a term that is out of use where it was chosen, and offers it to nobody else', async () => {
  const { payload } = world;
  const record = await publish(payload, world.site, { genre: 'genre-han' });
  await payload.update({
    collection: 'code-terms',
    id: 'genre-han',
    data: { active: false },
    overrideAccess: true,
  });

  const kept = await payload.update({
    collection: 'disclosures',
    id: record.id,
    data: { title: '改过的名称' },
    depth: 0,
    overrideAccess: true,
  });

  expect(kept.genre).toBe('genre-han');
  await expect(save({ genre: 'genre-han' })).rejects.toThrow('体裁“han”已经停用');
});

it('does not remove a term that a record has', async () => {
  await publish(world.payload, world.site, { genre: 'genre-yijian' });

  const removal = world.payload.delete({
    collection: 'code-terms',
    id: 'genre-yijian',
    overrideAccess: true,
  });

  await expect(removal).rejects.toThrow('条公开信息在用，不能删除。可以改为停用。');
});

it('fills in code lists once, and leaves alone what somebody changed', async () => {
  const { payload } = world;
  await payload.update({
    collection: 'code-terms',
    id: 'audience-geren',
    data: { name: '公民' },
    overrideAccess: true,
  });

  expect(await fillShipped(payload)).toBe(0);

  const term = await payload.findByID({
    collection: 'code-terms',
    id: 'audience-geren',
    overrideAccess: true,
  });
  expect(term.name).toBe('公民');
  const { totalDocs } = await payload.count({
    collection: 'code-terms',
    where: { list: { equals: 'subject' }, parent: { exists: false } },
    overrideAccess: true,
  });
  expect(totalDocs).toBe(22);
});

it('refuses a relation to a record of another site', async () => {
  const other = await world.payload.create({
    collection: 'sites',
    data: {
      name: '青石镇',
      shortName: '青石',
      path: 'qingshi',
      kind: 'township',
      state: 'open',
      accent: '#1f4e8c',
    },
    overrideAccess: true,
  });
  const theirs = await publish(world.payload, other.id, { issuer: world.unit });

  const saving = save({
    relations: [{ type: 'abolishes', target: { relationTo: 'disclosures', value: theirs.id } }],
  });

  await expect(saving).rejects.toThrow('属于别的站点');
});
