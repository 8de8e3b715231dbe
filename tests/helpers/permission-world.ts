import type { CollectionSlug, Payload, SanitizedCollectionConfig } from 'payload';
import { fillShipped } from '#collections/code-terms/fill-shipped.ts';
import type { Id } from '#collections/ids.ts';
import type { Settings } from '#config/env.ts';
import { actionOf, type Action, type RecordState, type Subject } from '#policy/actions.ts';
import { mayDo } from '#policy/may.ts';
import { groupRoles, siteRoles } from '#policy/roles.ts';
import { presentPerson } from '#collections/access/read-person.ts';
import { createTestPayload } from './databases.ts';
import { createPerson, readUser, type TestPerson } from './people.ts';
import type { Operation } from './permission-operations.ts';
import { openRest, type RestClient } from './rest.ts';
import { createSample, createSampler, type Sampler } from './samples.ts';

/** Which site a record belongs to, seen from the people of the tests. */
export type Place = 'own' | 'other';

/** Two sites and one person for each role; the site roles are held on the site `own`. */
export interface PermissionWorld {
  payload: Payload;
  settings: Settings;
  rest: RestClient;
  sites: Record<Place, Id>;
  /** By role, and `nobody` and `disabled`. */
  people: Map<string, TestPerson | null>;
  sampler: Sampler;
  close: () => Promise<void>;
}

/** Builds the world on a database of its own. */
export async function createPermissionWorld(): Promise<PermissionWorld> {
  const { payload, settings, close } = await createTestPayload();
  await fillShipped(payload);
  const rest = openRest(payload);
  const sampler = createSampler(payload);
  const own = await createSample(payload, sampler, 'sites', 0, { name: '青石乡', path: 'qingshi' });
  const other = await createSample(payload, sampler, 'sites', 0, { name: '白水镇', path: 'baishui' });
  const people = new Map<string, TestPerson | null>([['nobody', null]]);
  for (const role of [...groupRoles, ...siteRoles]) {
    people.set(role, await createPerson(payload, rest, { name: role, role, site: own.id }));
  }
  people.set(
    'disabled',
    await disable(
      payload,
      await createPerson(payload, rest, { name: 'gone', role: 'manager', site: own.id }),
    ),
  );
  return { payload, settings, rest, sites: { own: own.id, other: other.id }, people, sampler, close };
}

async function disable(payload: Payload, person: TestPerson): Promise<TestPerson> {
  await payload.update({
    collection: 'users',
    id: person.id,
    data: { disabled: true },
    overrideAccess: true,
  });
  return { ...person, user: await readUser(payload, person.id) };
}

/** What `policy/` says about an operation on a record. */
export function isExpected(args: {
  operation: Operation;
  config: SanitizedCollectionConfig;
  person: TestPerson | null;
  site: Id;
  state: RecordState;
}): boolean {
  const { operation, config, person, site, state } = args;
  if (operation.isClosed?.(config) === true) return false;
  const who = person === null ? null : presentPerson(person.user);
  const subject = config.custom.subject as Subject;
  const sites = config.custom.sitePath === null || isNewSite(operation, config) ? [] : [String(site)];
  return operation.deeds.every((deed) =>
    actionsFor(subject, deed).some((action) =>
      mayDo(who, action, { sites, state: stateFor(deed, state, operation) }),
    ),
  );
}

/** Granting roles is changing a user too: either right lets one save, each its own fields. */
function actionsFor(subject: Subject, deed: string): Action[] {
  const names = subject === 'users' && deed === 'update' ? ['update', 'grant'] : [deed];
  return names.map((name) => actionOf(subject, name)).filter((action) => action !== null);
}

/** A copy is a draft, whatever it was copied from. */
function stateFor(deed: string, state: RecordState, { name }: Operation): RecordState {
  return name === 'duplicate' && deed === 'create' ? 'draft' : state;
}

/** A site that is about to be created is nobody's own. */
function isNewSite({ name }: Operation, config: SanitizedCollectionConfig): boolean {
  return config.slug === 'sites' && name === 'create';
}

/** States that a record of the collection can be in, among those that an operation asks for. */
export function statesOf(operation: Operation, config: SanitizedCollectionConfig): RecordState[] {
  const drafts = Boolean(config.versions?.drafts);
  const possible: RecordState[] = [
    ...(drafts ? (['draft', 'withdrawn'] as const) : []),
    'published',
    ...(config.trash ? (['trashed'] as const) : []),
  ];
  const wanted = possible.filter((state) => operation.states.includes(state));
  return wanted.length > 0 ? wanted : ['published'];
}

/** Creates a record in a state, as the system. */
export async function createRecord(
  { payload, sampler, sites }: PermissionWorld,
  { slug, place, state }: { slug: string; place: Place; state: RecordState },
): Promise<{ id: Id; email?: string }> {
  const site = sites[place];
  if (slug === 'sites') return { id: site };
  const collection = slug as CollectionSlug;
  const drafts = Boolean(payload.collections[collection].config.versions?.drafts);
  const status = state === 'published' || state === 'withdrawn' ? 'published' : 'draft';
  const record = await createSample(payload, sampler, slug, site, drafts ? { _status: status } : {});
  const after = { withdrawn: { _status: 'draft' }, trashed: { deletedAt: new Date().toISOString() } };
  const data = state === 'withdrawn' || state === 'trashed' ? after[state] : null;
  if (data !== null)
    await payload.update({ collection, id: record.id, data: data as never, overrideAccess: true });
  return record;
}

/** Id of the newest version of a record; null where there are none. */
export async function readVersionId(
  payload: Payload,
  config: SanitizedCollectionConfig,
  id: Id,
): Promise<Id | null> {
  if (!config.versions) return null;
  const { docs } = await payload.findVersions({
    collection: config.slug,
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: 1,
    trash: true,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0]?.id ?? null;
}
