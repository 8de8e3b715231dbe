import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Id } from '#collections/ids.ts';
import { createPermissionWorld, type PermissionWorld } from '#tests/helpers/permission-world.ts';
import { disclosureData } from '#tests/helpers/disclosure-world.ts';

let world: PermissionWorld;
let unit: Id;
beforeAll(async () => {
  world = await createPermissionWorld();
  const made = await world.payload.create({
    collection: 'organisations',
    data: { name: '青石乡人民政府', category: 'township', code: '027' },
    overrideAccess: true, // The test sets the stage.
  });
  unit = made.id;
  await world.payload.update({
    collection: 'sites',
    id: world.sites.own,
    data: { organisation: unit },
    overrideAccess: true, // The test sets the stage.
  });
});
afterAll(async () => {
  await world.close();
});

const send = (
  method: string,
  path: string,
  options: { data?: unknown; query?: string; role?: string } = {},
) =>
  world.rest.send(method, path, {
    ...(options.data === undefined ? {} : { data: options.data }),
    ...(options.query === undefined ? {} : { query: options.query }),
    token: world.people.get(options.role ?? 'manager')?.token ?? null,
  });
const ask = async (path: string, query: Record<string, Id>) => {
  const text = new URLSearchParams(
    Object.entries({ site: world.sites.own, ...query }).map(([name, value]) => [name, String(value)]),
  ).toString();
  return (await send('GET', `/disclosures/${path}`, { query: text })).body;
};
const publish = async (data: Record<string, unknown> = {}) => {
  const { body } = await send('POST', '/disclosures', {
    data: { ...disclosureData(world.sites.own, data), _status: 'published' },
  });
  return body.doc as { id: Id; indexNumber: string; title: string };
};

it('expects the number that publishing then gives, of the unit of the site', async () => {
  const { number } = await ask('expected-number', { publishedAt: '2026-11-23T01:00:00.000Z' });

  expect((await publish()).indexNumber).toBe(number);
  expect(
    (await ask('expected-number', { publishedAt: '2026-11-23T01:00:00.000Z', issuer: unit })).number,
  ).not.toBe(number);
});

it('says why no number can be made', async () => {
  const other = await world.payload.create({
    collection: 'organisations',
    data: {
      name: '没有机构代码的单位',
      category: 'department',
      indexing: { format: 'custom', pattern: '{地区}/{年}-{序号:5}' },
    },
    overrideAccess: true, // The test sets the stage.
  });

  expect((await ask('expected-number', { issuer: other.id })).note).toContain(
    '不能生成索引号：没有机构代码的单位',
  );
});

it('names the record that has a number, but not the record itself', async () => {
  const { id, indexNumber, title } = await publish({
    title: '已经有号的文件',
    indexNumber: '027/2019-00007',
  });

  expect(await ask('expected-number', { indexNumber })).toEqual({ taken: { id: String(id), title } });
  expect(await ask('expected-number', { indexNumber, id })).toEqual({ taken: null });
});

it('counts the deadline by the calendars that there are', async () => {
  expect(await ask('deadline', { writtenOn: '2026-12-31' })).toMatchObject({
    text: '没有 2027 年工作日历，不能算期限',
  });
  expect(await ask('deadline', { writtenOn: '2026-03-02' })).toMatchObject({
    text: expect.stringContaining('应在 2026-03-30 前公开') as string,
  });
  expect(await ask('deadline', { writtenOn: '2026-02-30' })).toEqual({ value: null });
});

it('names everything that keeps an unsaved record from being published', async () => {
  const { body } = await send('POST', '/disclosures/check', {
    data: { ...disclosureData(world.sites.own), title: '', genre: null, secrecyReviewed: false },
  });

  expect((body.findings as { path: string }[]).map(({ path }) => path)).toEqual([
    'title',
    'genre',
    'secrecyReviewed',
  ]);
});

it('says before publishing that another record has the index number', async () => {
  const { id, indexNumber, title } = await publish();
  const look = async (data: Record<string, unknown>) => {
    const { body } = await send('POST', '/disclosures/check', {
      data: { ...disclosureData(world.sites.own), issuer: unit, indexNumber, ...data },
    });
    return body.findings;
  };

  expect(await look({})).toEqual([
    { level: 'must', path: 'indexNumber', message: `索引号已经用在《${title}》上，请换一个。` },
  ]);
  expect(await look({ id })).toEqual([]);
});

it('answers only those who may write on the site', async () => {
  const elsewhere = { query: `site=${world.sites.other}&writtenOn=2026-03-02` };
  for (const path of ['/disclosures/expected-number', '/disclosures/deadline']) {
    expect((await send('GET', path, elsewhere)).status, path).toBe(403);
    expect((await send('GET', path, { ...elsewhere, role: 'nobody' })).status, path).toBe(403);
    expect((await send('GET', path, { query: `site=${world.sites.own}`, role: 'viewer' })).status, path).toBe(
      403,
    );
  }
  const data = disclosureData(world.sites.other);
  expect((await send('POST', '/disclosures/check', { data })).status).toBe(403);
});

it('lets the main button publish and withdraw only those who may', async () => {
  const { id } = await publish({ title: '由谁来撤' });

  const refused = await send('PATCH', `/disclosures/${id}`, { data: { _status: 'draft' }, role: 'viewer' });

  expect(refused.status).toBe(403);
  expect((await send('GET', `/publishing/disclosures/${id}/uses`, { role: 'nobody' })).status).toBe(403);
  expect((await send('GET', `/publishing/users/${id}`)).status).toBe(403);
});
