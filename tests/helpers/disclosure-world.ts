import type { Payload } from 'payload';
import { fillShipped } from '#collections/code-terms/fill-shipped.ts';
import type { Id } from '#collections/ids.ts';
import { createTestPayload, type TestPayload } from './databases.ts';
import { paragraph } from './published-group.ts';

/** A unit with a code, its site, and the code lists that the project ships. */
export interface DisclosureWorld extends TestPayload {
  unit: Id;
  site: Id;
}

export async function createDisclosureWorld(): Promise<DisclosureWorld> {
  const test = await createTestPayload();
  const { payload } = test;
  await fillShipped(payload);
  const unit = await payload.create({
    collection: 'organisations',
    data: { name: '云川县水利局', category: 'department', code: '014' },
    overrideAccess: true,
  });
  const site = await payload.create({
    collection: 'sites',
    data: {
      name: '云川县水利局',
      shortName: '县水利局',
      path: 'shuili',
      kind: 'department',
      state: 'open',
      accent: '#1f4e8c',
      organisation: unit.id,
    },
    overrideAccess: true,
  });
  return { ...test, unit: unit.id, site: site.id };
}

/** A disclosure that may be published. */
export const disclosureData = (site: Id, data: Record<string, unknown> = {}) => ({
  site,
  title: '云川县农村供水工程管理办法',
  writtenOn: '2026-11-20',
  publishedAt: '2026-11-23T01:00:00.000Z',
  statutoryItem: 'statutory-20-01',
  subject: 'subject-06',
  subjectChild: 'subject-0602',
  genre: 'genre-tongzhi',
  body: paragraph('第一条　为了加强农村供水工程管理，制定本办法。'),
  secrecyReviewed: true,
  ...data,
});

/** Saves a published disclosure. */
export async function publish(payload: Payload, site: Id, data: Record<string, unknown> = {}) {
  return payload.create({
    collection: 'disclosures',
    data: { ...disclosureData(site, data), _status: 'published' } as never,
    depth: 0,
    overrideAccess: true,
  });
}

/** All index numbers in order. */
export async function readNumbers(payload: Payload): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'disclosures',
    pagination: false,
    depth: 0,
    trash: true,
    overrideAccess: true,
  });
  return docs.map(({ indexNumber }) => indexNumber ?? '').toSorted();
}
