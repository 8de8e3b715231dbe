import { randomUUID } from 'node:crypto';
import type { CollectionSlug, Field, Payload, SanitizedCollectionConfig } from 'payload';
import sharp from 'sharp';
import { fieldAffectsData } from 'payload/shared';
import type { Id } from '#collections/ids.ts';
import { paragraph } from './published-group.ts';

type Data = Record<string, unknown>;

/** Makes valid data for a record of any collection on a site. */
export type Sampler = (slug: string, site: Id) => Promise<Data>;

/** A picture of 20 × 10 pixels. */
export const samplePicture = await sharp({
  create: { width: 20, height: 10, channels: 3, background: '#88aacc' },
})
  .png()
  .toBuffer();

/**
 * Makes samples from the configuration: every required field gets a value of its type, and every relationship to records
 * of a site points at a record of the same site. What the rules of a collection ask beyond that stands in `extras`.
 */
export function createSampler(payload: Payload): Sampler {
  const targets = new Map<string, Promise<Id>>();
  const target = (slug: string, site: Id): Promise<Id> => {
    const key = `${slug}/${site}`;
    const known = targets.get(key) ?? createSample(payload, sample, slug, site).then((record) => record.id);
    targets.set(key, known);
    return known;
  };
  const sample: Sampler = async (slug, site) => {
    const { config } = payload.collections[slug as CollectionSlug];
    const required = await fill(config.fields, site, target);
    return { ...required, ...(await extras[slug]?.(site, target)) };
  };
  return sample;
}

/** Creates a record from a sample, as the system. */
export async function createSample(
  payload: Payload,
  sampler: Sampler,
  slug: string,
  site: Id,
  data: Data = {},
): Promise<{ id: Id } & Data> {
  const { config } = payload.collections[slug as CollectionSlug];
  const record: unknown = await payload.create({
    collection: slug as CollectionSlug,
    data: { ...(await sampler(slug, site)), ...data } as never,
    ...sampleFile(config),
    depth: 0,
    // The tests build their world as the system.
    overrideAccess: true,
  });
  return record as { id: Id } & Data;
}

/** The file that a record of a collection of uploads needs. */
export function sampleFile(config: Pick<SanitizedCollectionConfig, 'upload'>) {
  return config.upload
    ? { file: { name: '图片.png', mimetype: 'image/png', data: samplePicture, size: samplePicture.length } }
    : {};
}

type Target = (slug: string, site: Id) => Promise<Id>;

const extras: Record<string, (site: Id, target: Target) => Promise<Data>> = {
  articles: async (site, target) => ({
    column: await target('columns', site),
    cover: await target('media', site),
    source: '青石乡',
    editor: '顾南枝',
    body: paragraph('今天开园。'),
  }),
  links: async (site, target) => ({ place: 'friend', article: await target('articles', site) }),
  media: () => Promise.resolve({ alt: '一座山' }),
  sites: () => Promise.resolve({ path: word(), kind: 'department', state: 'open' }),
  organisations: () => Promise.resolve({ code: word() }),
  disclosures: async (site, target) => ({
    issuer: await target('organisations', site),
    writtenOn: '2026-11-20',
    statutoryItem: 'statutory-20-01',
    subject: 'subject-02',
    genre: 'genre-tongzhi',
    body: paragraph('一、总则。'),
    secrecyReviewed: true,
  }),
  regulations: () => Promise.resolve({ issuer: '云川县人民政府', text: '第一条　为了。' }),
  'code-terms': () => Promise.resolve({ list: 'subject', code: word() }),
  'calendar-years': () => {
    const year = freeYear();
    return Promise.resolve({ year, daysOff: `${year}-01-01` });
  },
  users: (site) =>
    Promise.resolve({
      email: `${word()}@example.com`,
      password: 'Kx9#mountain-river',
      memberships: [{ site, roles: ['viewer'] }],
    }),
};

async function fill(fields: readonly Field[], site: Id, target: Target): Promise<Data> {
  const parts = await Promise.all(
    fields.map(async (field): Promise<Data> => {
      if ('fields' in field && !fieldAffectsData(field)) return fill(field.fields, site, target);
      if (field.type === 'tabs')
        return fill(
          field.tabs.flatMap((tab) => tab.fields),
          site,
          target,
        );
      if (!fieldAffectsData(field) || !('required' in field) || !field.required || field.name === 'id')
        return {};
      return { [field.name]: await valueOf(field, site, target) };
    }),
  );
  return Object.assign({}, ...parts) as Data;
}

/** A value for a required field; a type that is missing here fails loudly, and gets its line then. */
function valueOf(field: Field, site: Id, target: Target): unknown {
  if (field.type === 'relationship' || field.type === 'upload') {
    return field.relationTo === 'sites' ? site : target(String(field.relationTo), site);
  }
  if (field.type === 'select' || field.type === 'radio') {
    const [option] = field.options;
    return typeof option === 'object' ? option.value : option;
  }
  const value = plainValues[field.type]?.();
  if (value === undefined) throw new Error(`No sample for a required field of type ${field.type}.`);
  return value;
}

const plainValues: Partial<Record<Field['type'], () => unknown>> = {
  text: () => `样本${word()}`,
  textarea: () => `样本${word()}`,
  email: () => `${word()}@example.com`,
  number: () => 1,
  date: () => '2026-11-23T00:00:00.000Z',
  checkbox: () => true,
  richText: () => paragraph('样本。'),
};

// After the calendars that the project ships.
let lastYear = 2100;

/** Each year has one calendar. */
const freeYear = (): number => (lastYear += 1);

function word(): string {
  return `w${randomUUID().slice(0, 8)}`;
}
