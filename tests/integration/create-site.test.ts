import { afterAll, beforeAll, expect, it } from 'vitest';
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload } from 'payload';
import { createSiteFromBlueprint } from '#sites/blueprints/create-site.ts';
import { planSite } from '#sites/blueprints/plan-site.ts';
import { createTestPayload, type TestPayload } from '#tests/helpers/databases.ts';

let cms: TestPayload;

beforeAll(async () => {
  cms = await createTestPayload();
  await createSiteFromBlueprint(cms.payload, {
    blueprint: 'portal',
    choice: { name: '云川县人民政府', path: '' },
  });
});
afterAll(async () => {
  await cms.close();
});

const township = (path: string) =>
  ({ blueprint: 'township', choice: { name: '青石镇人民政府', path } }) as const;
const countAt = async (collection: 'sites' | 'columns', path: string) =>
  (
    await cms.payload.count({
      collection,
      where: { [collection === 'sites' ? 'path' : 'site.path']: { equals: path } },
      overrideAccess: true, // The tests look from outside.
    })
  ).totalDocs;

it('makes the site with all columns of its blueprint, each below its parent', async () => {
  const { id, columns } = await createSiteFromBlueprint(cms.payload, township('whole'));

  const planned = planSite('township', { name: '青石镇人民政府', path: 'whole' }).columns;
  expect([...columns.keys()]).toEqual(planned.map((column) => column.blueprintKey));
  const { docs } = await cms.payload.find({
    collection: 'columns',
    where: { site: { equals: id } },
    pagination: false,
    depth: 0,
    overrideAccess: true, // The tests look from outside.
  });
  const keyOf = new Map(docs.map((doc) => [doc.id, doc.blueprintKey]));
  const parents = docs.map((doc) => [doc.blueprintKey, keyOf.get(doc.parent as number | string) ?? null]);
  expect(new Map(parents as [string, string | null][])).toEqual(
    new Map(planned.map((column) => [column.blueprintKey, column.parentKey])),
  );
});

it('stands below the portal and carries its name in the small line', async () => {
  const { id } = await createSiteFromBlueprint(cms.payload, township('below'));

  const site = await cms.payload.findByID({ collection: 'sites', id, depth: 1, overrideAccess: true }); // As above.
  expect(site.tagline).toBe('云川县人民政府网站群 · 乡镇');
  expect(site.parent).toMatchObject({ name: '云川县人民政府' });
});

it('refuses a path that is taken and a second portal', async () => {
  await createSiteFromBlueprint(cms.payload, township('taken'));

  await expect(createSiteFromBlueprint(cms.payload, township('taken'))).rejects.toMatchObject({
    code: 'site.path_taken',
  });
  await expect(
    createSiteFromBlueprint(cms.payload, { blueprint: 'portal', choice: { name: '另一个', path: '' } }),
  ).rejects.toMatchObject({ code: 'site.portal_exists' });
});

it('leaves nothing when it fails half way', async () => {
  let made = 0;
  const breaking = Object.assign(Object.create(cms.payload) as Payload, {
    create: (options: Parameters<Payload['create']>[0]) => {
      made += 1;
      return made > 5 ? Promise.reject(new Error('The disk is full.')) : cms.payload.create(options);
    },
  });

  await expect(createSiteFromBlueprint(breaking, township('half'))).rejects.toThrow('The disk is full.');
  expect(made).toBe(6);
  expect(await countAt('sites', 'half')).toBe(0);
  expect(await countAt('columns', 'half')).toBe(0);
});

it('joins the transaction of its caller, who decides whether it stays', async () => {
  const dropped = await createLocalReq({}, cms.payload);
  await initTransaction(dropped);
  await createSiteFromBlueprint(cms.payload, township('dropped'), dropped);
  await killTransaction(dropped);
  const kept = await createLocalReq({}, cms.payload);
  await initTransaction(kept);
  await createSiteFromBlueprint(cms.payload, township('kept'), kept);
  await commitTransaction(kept);

  expect(await countAt('sites', 'dropped')).toBe(0);
  expect(await countAt('columns', 'dropped')).toBe(0);
  expect(await countAt('sites', 'kept')).toBe(1);
});
