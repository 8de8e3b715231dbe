import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SanitizedCollectionConfig } from 'payload';
import { buildZhanqunConfig } from '#payload.config.ts';
import type { RecordState } from '#policy/actions.ts';
import { createTestSettings } from '#tests/helpers/databases.ts';
import { operations, type Operation } from '#tests/helpers/permission-operations.ts';
import {
  createPermissionWorld,
  createRecord,
  isExpected,
  readVersionId,
  statesOf,
  type PermissionWorld,
  type Place,
} from '#tests/helpers/permission-world.ts';

// Walks collection × operation × state × role × own and other site through the REST interface and the Local API, and
// holds every answer against policy/. Collections come from the configuration: a new one is walked by itself.

const config = await buildZhanqunConfig(createTestSettings());
const ours = config.collections.filter((collection) => collection.custom.subject !== undefined);
const walks = ours.flatMap((collection) =>
  operations
    .filter((operation) => operation.exists(collection))
    .flatMap((operation) =>
      (['rest', 'local'] as const).map((way) => ({
        slug: collection.slug,
        operation,
        what: operation.name,
        way,
      })),
    ),
);

let world: PermissionWorld;
beforeAll(async () => {
  world = await createPermissionWorld();
});
afterAll(async () => {
  await world.close();
});

it('knows the kind of every collection that Payload does not bring itself', () => {
  const unknown = config.collections.filter(
    (collection) => collection.custom.subject === undefined && !collection.slug.startsWith('payload-'),
  );

  expect(unknown.map((collection) => collection.slug)).toEqual([]);
});

describe('permissions', () => {
  it.each(walks)('$slug: $what by $way answers as the matrix says', async ({ slug, operation, way }) => {
    const { config: collection } = world.payload.collections[slug];

    const surprises = await walk(collection, operation, way);

    expect(surprises).toEqual([]);
  });
});

/** Tries the operation as everyone, everywhere; lists what came out otherwise than the matrix says. */
async function walk(
  collection: SanitizedCollectionConfig,
  operation: Operation,
  way: 'rest' | 'local',
): Promise<string[]> {
  const surprises: string[] = [];
  for (const place of ['own', 'other'] as const) {
    for (const state of statesOf(operation, collection)) {
      surprises.push(...(await walkPeople({ collection, operation, way, place, state })));
    }
  }
  return surprises;
}

async function walkPeople(args: {
  collection: SanitizedCollectionConfig;
  operation: Operation;
  way: 'rest' | 'local';
  place: Place;
  state: RecordState;
}): Promise<string[]> {
  const { collection, operation, way, place, state } = args;
  const { payload, rest, sampler } = world;
  const surprises: string[] = [];
  let record = await createRecord(world, { slug: collection.slug, place, state });
  for (const [name, person] of world.people) {
    const site = world.sites[place];
    const sample = await sampler(collection.slug, site);
    const attempt = {
      payload,
      rest,
      config: collection,
      person,
      record,
      readVersionId: () => readVersionId(payload, collection, record.id),
      sample,
    };
    const expected = isExpected({ operation, config: collection, person, site, state });

    const done = await operation[way](attempt).catch(() => false);

    if (done !== expected) surprises.push(`${name}, ${place} site, ${state}: ${done ? 'done' : 'refused'}`);
    if (done && operation.keeps !== true)
      record = await createRecord(world, { slug: collection.slug, place, state });
  }
  return surprises;
}
