import { LRUCache } from 'lru-cache';
import type { CollectionSlug, Payload, TypedUser, Where } from 'payload';

/** How long a number above a list is believed. */
const believedMs = 10_000;

const counts = new LRUCache<string, Promise<number>>({ max: 2_000, ttl: believedMs });

interface Asked {
  collection: string;
  /** Names the question; the query itself may hold the present moment. */
  key: string;
  where: Where;
  trash?: boolean;
}

/** Counts the records that a person sees, newest versions of drafts included; asked anew after ten seconds. */
export function countRows(payload: Payload, user: TypedUser, asked: Asked): Promise<number> {
  const key = [user.id, asked.collection, asked.key].join(' ');
  const known = counts.get(key);
  if (known !== undefined) return known;
  const count = readCount(payload, user, asked);
  counts.set(key, count);
  count.catch(() => counts.delete(key));
  return count;
}

async function readCount(
  payload: Payload,
  user: TypedUser,
  { collection, where, trash = false }: Asked,
): Promise<number> {
  const slug = collection as CollectionSlug;
  const { versions } = payload.collections[slug].config;
  const asked = { collection: slug, overrideAccess: false, user } as const;
  if (typeof versions !== 'object' || !versions.drafts)
    return (await payload.count({ ...asked, where, trash })).totalDocs;
  // Counted in one index over the newest versions; a list counts, orders and reads.
  const alive: Where[] = trash ? [] : [{ 'version.deletedAt': { exists: false } }];
  const { totalDocs } = await payload.countVersions({
    ...asked,
    where: { and: [{ latest: { equals: true } }, ofVersions(where), ...alive] },
  });
  return totalDocs;
}

/** The query with the names that fields have in the versions of a record. */
export function ofVersions(where: Where): Where {
  return Object.fromEntries(
    Object.entries(where).map(([key, value]) => {
      if (key === 'and' || key === 'or') return [key, (value as Where[]).map(ofVersions)];
      return [key === 'id' ? 'parent' : `version.${key}`, value];
    }),
  );
}
