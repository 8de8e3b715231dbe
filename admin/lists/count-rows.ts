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
  const { totalDocs } = await payload.find({
    collection: collection as CollectionSlug,
    where,
    select: {},
    limit: 1,
    depth: 0,
    draft: true,
    trash,
    overrideAccess: false,
    user,
  });
  return totalDocs;
}
