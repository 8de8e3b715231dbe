import { LRUCache } from 'lru-cache';
import type { CollectionSlug, Payload } from 'payload';

import { batch, type Batched } from '../parts/batch.ts';

/** How long a name is believed: a page of a list asks for the same ones again and again. */
const believedMs = 10_000;
const batchSize = 200;

type Id = number | string;

const batches = new Map<string, Batched<Id, string>>();
const known = new LRUCache<string, string>({ max: 5_000, ttl: believedMs });

/**
 * Reads the name of a record that another one points at. All names that one screen asks for come in one query for each
 * collection.
 *
 * @returns empty when there is no such record.
 */
export async function readName(payload: Payload, slug: string, id: Id): Promise<string> {
  const key = `${slug} ${id}`;
  const stored = known.get(key);
  if (stored !== undefined) return stored;
  const ask = batches.get(slug) ?? batch((ids: Id[]) => readNames(payload, slug, ids));
  batches.set(slug, ask);
  const name = (await ask(id)) ?? '';
  known.set(key, name);
  return name;
}

/** Names by id, short ones where a record has one. */
export async function readNames(payload: Payload, slug: string, ids: Id[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const title = payload.config.collections.find((one) => one.slug === slug)?.admin.useAsTitle ?? 'id';
  const short = hasShortName(payload, slug);
  for (let from = 0; from < ids.length; from += batchSize) {
    const { docs } = await payload.find({
      collection: slug as CollectionSlug,
      where: { id: { in: ids.slice(from, from + batchSize) } },
      select: { [title]: true, ...(short ? { shortName: true } : {}) },
      depth: 0,
      limit: batchSize,
      pagination: false,
      trash: true,
      // The person reads the record that points here; the name of its site, column or unit is no secret then.
      overrideAccess: true,
    });
    for (const doc of docs as unknown as Record<string, unknown>[]) {
      names.set(String(doc.id), text(doc.shortName) || text(doc[title]));
    }
  }
  return names;
}

const hasShortName = (payload: Payload, slug: string): boolean =>
  payload.config.collections
    .find((one) => one.slug === slug)
    ?.flattenedFields.some(({ name }) => name === 'shortName') === true;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
