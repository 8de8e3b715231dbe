import type { CollectionSlug, PayloadRequest } from 'payload';

import type { Id } from '../ids.ts';

/** What stands in the collection itself, not in the newest draft. */
export interface LiveRecord {
  _status?: string;
  publishedAt?: string | null;
  withdrawnAt?: string | null;
  deletedAt?: string | null;
}

/**
 * Reads the state of the stored record; hooks get the newest version, which may be a draft over a public record.
 *
 * @returns null when there is none.
 */
export async function readLive(req: PayloadRequest, collection: string, id: Id): Promise<LiveRecord | null> {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
    select: { _status: true, publishedAt: true, withdrawnAt: true, deletedAt: true },
    draft: false,
    depth: 0,
    limit: 1,
    pagination: false,
    trash: true,
    // A guard looks at the record whoever asks.
    overrideAccess: true,
    req,
  });
  return (docs[0] as LiveRecord | undefined) ?? null;
}
