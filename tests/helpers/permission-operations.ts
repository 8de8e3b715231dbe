import type { Payload, SanitizedCollectionConfig } from 'payload';
import type { Id } from '#collections/ids.ts';
import type { RecordState } from '#policy/actions.ts';
import type { TestPerson } from './people.ts';
import type { RestClient } from './rest.ts';
import { sampleFile, samplePicture } from './samples.ts';

/** One try of one operation by one person on one record. */
export interface Attempt {
  payload: Payload;
  rest: RestClient;
  config: SanitizedCollectionConfig;
  /** Null for someone who is not signed in. */
  person: TestPerson | null;
  record: { id: Id; email?: string };
  /** Reads the id of the newest version of the record; null where there are none. */
  readVersionId: () => Promise<Id | null>;
  /** Valid data of a new record on the same site. */
  sample: Record<string, unknown>;
}

/** Something that can be done to a record; each way answers whether it was done, and never throws for a refusal. */
export interface Operation {
  name: string;
  /** Whether the collection knows such a thing at all. */
  exists: (config: SanitizedCollectionConfig) => boolean;
  /** Whether the collection refuses it to everyone. */
  isClosed?: (config: SanitizedCollectionConfig) => boolean;
  /** States of the record that matter. */
  states: readonly RecordState[];
  /** The record is in the same state afterwards: the next person may try on it. */
  keeps?: true;
  /** Deeds that the person must all be allowed, as `policy/` names them. */
  deeds: readonly string[];
  rest: (attempt: Attempt) => Promise<boolean>;
  local: (attempt: Attempt) => Promise<boolean>;
}

const every: readonly RecordState[] = ['draft', 'published', 'withdrawn', 'trashed'];
const living: readonly RecordState[] = ['draft', 'published', 'withdrawn'];
const always = () => true;
const hasDrafts = (config: SanitizedCollectionConfig) => Boolean(config.versions?.drafts);
const hasTrash = (config: SanitizedCollectionConfig) => config.trash;
const now = () => new Date().toISOString();

/** Everything that the interfaces of a collection offer. */
export const operations: readonly Operation[] = [
  {
    name: 'find',
    keeps: true,
    exists: always,
    states: every,
    deeds: ['read'],
    rest: async (a) => rows(await get(a, '', `${byId(a)}&trash=true`)) === 1,
    local: async (a) => (await a.payload.find({ ...as(a), where: only(a), trash: true })).docs.length === 1,
  },
  {
    name: 'find by id',
    keeps: true,
    exists: always,
    states: every,
    deeds: ['read'],
    rest: async (a) => (await get(a, `/${a.record.id}`, 'trash=true')).status === 200,
    local: async (a) => Boolean(await a.payload.findByID({ ...as(a), id: a.record.id, trash: true })),
  },
  {
    name: 'count',
    keeps: true,
    exists: always,
    states: every,
    deeds: ['read'],
    rest: async (a) => (await get(a, '/count', `${byId(a)}&trash=true`)).body.totalDocs === 1,
    local: async (a) => (await a.payload.count({ ...as(a), where: only(a), trash: true })).totalDocs === 1,
  },
  {
    name: 'list versions',
    keeps: true,
    exists: hasDrafts,
    states: every,
    deeds: ['read'],
    rest: async (a) => rows(await get(a, '/versions', `where[parent][equals]=${a.record.id}&trash=true`)) > 0,
    local: async (a) =>
      (await a.payload.findVersions({ ...as(a), where: { parent: { equals: a.record.id } }, trash: true }))
        .docs.length > 0,
  },
  {
    name: 'read a version',
    keeps: true,
    exists: hasDrafts,
    states: living,
    deeds: ['read'],
    rest: async (a) => (await get(a, `/versions/${await a.readVersionId()}`)).status === 200,
    local: async (a) =>
      Boolean(await a.payload.findVersionByID({ ...as(a), id: String(await a.readVersionId()) })),
  },
  {
    name: 'create',
    keeps: true,
    exists: always,
    states: ['draft'],
    deeds: ['create'],
    rest: async (a) => (await post(a, '', a.sample, hasDrafts(a.config) ? 'draft=true' : '')).status === 201,
    local: async (a) =>
      Boolean(await a.payload.create({ ...as(a), data: a.sample, draft: true, ...sampleFile(a.config) })),
  },
  {
    name: 'create published',
    keeps: true,
    exists: hasDrafts,
    states: ['draft'],
    deeds: ['create', 'publish'],
    rest: async (a) => (await post(a, '', { ...a.sample, _status: 'published' })).status === 201,
    local: async (a) =>
      Boolean(await a.payload.create({ ...as(a), data: { ...a.sample, _status: 'published' } as never })),
  },
  {
    name: 'duplicate',
    keeps: true,
    exists: always,
    isClosed: (config) => config.disableDuplicate,
    states: living,
    deeds: ['read', 'create'],
    rest: async (a) => (await post(a, `/${a.record.id}/duplicate`, {})).status === 200,
    local: async (a) => Boolean(await a.payload.duplicate({ ...as(a), id: a.record.id })),
  },
  {
    name: 'update',
    keeps: true,
    exists: always,
    states: every,
    deeds: ['update'],
    rest: async (a) => (await patch(a, `/${a.record.id}`, {}, 'draft=true&trash=true')).status === 200,
    local: async (a) =>
      Boolean(await a.payload.update({ ...as(a), id: a.record.id, data: {}, draft: true, trash: true })),
  },
  {
    name: 'update in bulk',
    keeps: true,
    exists: always,
    states: living,
    deeds: ['update'],
    rest: async (a) => rows(await patch(a, '', {}, `${byId(a)}&draft=true`)) === 1,
    local: async (a) =>
      (await a.payload.update({ ...as(a), where: only(a), data: {}, draft: true })).docs.length === 1,
  },
  {
    name: 'publish',
    exists: hasDrafts,
    states: living,
    deeds: ['update', 'publish'],
    rest: async (a) => (await patch(a, `/${a.record.id}`, { _status: 'published' })).status === 200,
    local: async (a) =>
      Boolean(await a.payload.update({ ...as(a), id: a.record.id, data: { _status: 'published' } as never })),
  },
  {
    name: 'publish in bulk',
    exists: hasDrafts,
    states: living,
    deeds: ['update', 'publish'],
    rest: async (a) => rows(await patch(a, '', { _status: 'published' }, byId(a))) === 1,
    local: async (a) =>
      (await a.payload.update({ ...as(a), where: only(a), data: { _status: 'published' } as never })).docs
        .length === 1,
  },
  {
    name: 'withdraw',
    exists: hasDrafts,
    states: ['published'],
    deeds: ['update', 'withdraw'],
    rest: async (a) => (await patch(a, `/${a.record.id}`, { _status: 'draft' })).status === 200,
    local: async (a) =>
      Boolean(await a.payload.update({ ...as(a), id: a.record.id, data: { _status: 'draft' } as never })),
  },
  {
    name: 'restore a version',
    exists: hasDrafts,
    states: living,
    deeds: ['update'],
    rest: async (a) =>
      (await post(a, `/versions/${await a.readVersionId()}`, {}, 'draft=true')).status === 200,
    local: async (a) =>
      Boolean(await a.payload.restoreVersion({ ...as(a), id: String(await a.readVersionId()), draft: true })),
  },
  {
    name: 'put into the trash',
    exists: hasTrash,
    states: living,
    deeds: ['trash'],
    rest: async (a) => (await patch(a, `/${a.record.id}`, { deletedAt: now() })).status === 200,
    local: async (a) =>
      Boolean(await a.payload.update({ ...as(a), id: a.record.id, data: { deletedAt: now() } })),
  },
  {
    name: 'put into the trash in bulk',
    exists: hasTrash,
    states: living,
    deeds: ['trash'],
    rest: async (a) => rows(await patch(a, '', { deletedAt: now() }, byId(a))) === 1,
    local: async (a) =>
      (await a.payload.update({ ...as(a), where: only(a), data: { deletedAt: now() } })).docs.length === 1,
  },
  {
    name: 'take out of the trash',
    exists: hasTrash,
    states: ['trashed'],
    deeds: ['restore'],
    rest: async (a) => (await patch(a, `/${a.record.id}`, { deletedAt: null }, 'trash=true')).status === 200,
    local: async (a) =>
      Boolean(
        await a.payload.update({
          ...as(a),
          id: a.record.id,
          data: { deletedAt: null },
          trash: true,
        }),
      ),
  },
  {
    name: 'erase',
    exists: always,
    states: every,
    deeds: ['erase'],
    rest: async (a) => (await send(a, 'DELETE', `/${a.record.id}`, undefined, 'trash=true')).status === 200,
    local: async (a) => Boolean(await a.payload.delete({ ...as(a), id: a.record.id, trash: true })),
  },
  {
    name: 'erase in bulk',
    exists: always,
    states: every,
    deeds: ['erase'],
    rest: async (a) => rows(await send(a, 'DELETE', '', undefined, `${byId(a)}&trash=true`)) === 1,
    local: async (a) => (await a.payload.delete({ ...as(a), where: only(a), trash: true })).docs.length === 1,
  },
  {
    name: 'replace the file',
    keeps: true,
    exists: (config) => Boolean(config.upload),
    states: living,
    deeds: ['update'],
    rest: async (a) => (await patch(a, `/${a.record.id}`, {}, '', true)).status === 200,
    local: async (a) =>
      Boolean(await a.payload.update({ ...as(a), id: a.record.id, data: {}, ...sampleFile(a.config) })),
  },
  {
    name: 'unlock',
    keeps: true,
    exists: (config) => Boolean(config.auth),
    states: ['published'],
    deeds: ['unlock'],
    rest: async (a) => (await post(a, '/unlock', { email: a.record.email })).status === 200,
    local: (a) => a.payload.unlock({ ...as(a), data: { email: a.record.email ?? '' } }),
  },
];

function as({ config, person }: Attempt) {
  return {
    collection: config.slug,
    overrideAccess: false,
    user: person?.user ?? null,
    depth: 0,
  } as const;
}

function only({ record }: Attempt) {
  return { id: { equals: record.id } };
}

function byId({ record }: Attempt): string {
  return `where[id][equals]=${record.id}`;
}

function send(a: Attempt, method: string, path: string, data?: unknown, query = '', withFile = false) {
  return a.rest.send(method, `/${a.config.slug}${path}`, {
    query,
    data,
    token: a.person?.token ?? null,
    ...(withFile
      ? { file: { name: '图片.png', type: 'image/png', bytes: new Uint8Array(samplePicture) } }
      : {}),
  });
}

const get = (a: Attempt, path: string, query = '') => send(a, 'GET', path, undefined, query);
const patch = (a: Attempt, path: string, data: unknown, query = '', withFile = false) =>
  send(a, 'PATCH', path, data, query, withFile);
const post = (a: Attempt, path: string, data: unknown, query = '') =>
  send(a, 'POST', path, data, query, path === '' && Boolean(a.config.upload));

/** Number of records in an answer; none when it is a refusal. */
function rows({ body }: { body: Record<string, unknown> }): number {
  return Array.isArray(body.docs) ? body.docs.length : 0;
}
