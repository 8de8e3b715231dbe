import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload';

import { idOf } from '../ids.ts';
import { shortId } from '../text/short-id.ts';

const beijingOffsetMs = 8 * 60 * 60 * 1000;

/**
 * Gives a document an address of its own at the first save and keeps it for ever: `gongkai/2026/ab12cd`.
 *
 * @param folder  first part of the addresses of the collection.
 */
export function keepAddress(folder: string): CollectionBeforeValidateHook {
  return async ({ collection, data, operation, originalDoc, req }) => {
    const before =
      operation === 'update' ? (originalDoc as { address?: string | null } | undefined) : undefined;
    if (before?.address) return { ...data, address: before.address };
    const { site, publishedAt } = (data ?? {}) as { site?: unknown; publishedAt?: string | null };
    const moment = new Date(publishedAt ?? Date.now());
    const year = new Date(moment.getTime() + beijingOffsetMs).getUTCFullYear();
    let address: string;
    do address = `${folder}/${year}/${shortId(6)}`;
    while (await isTaken(req, collection.slug, { site: idOf(site), address }));
    return { ...data, address };
  };
}

async function isTaken(
  req: PayloadRequest,
  collection: CollectionSlug,
  { site, address }: { site: unknown; address: string },
): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection,
    where: { site: { equals: site }, address: { equals: address } },
    // An address in the trash comes back with its record.
    trash: true,
    // An address is taken whoever asks.
    overrideAccess: true,
    req,
  });
  return totalDocs > 0;
}
