import type { CollectionSlug, Payload } from 'payload';

import type { Id } from '#collections/ids.ts';

/** Collections that are imported by key. */
export type ImportedCollection = Extract<CollectionSlug, 'disclosures' | 'regulations'>;

/** A record that an earlier import wrote. */
export interface Known {
  id: Id;
  address: string;
  digest: string;
  isTrashed: boolean;
  isPublished: boolean;
}

/** What earlier imports wrote on a site, by key, a page at a time: a few words a record, whatever their number. */
export async function readKnown({
  payload,
  collection,
  site,
}: {
  payload: Payload;
  collection: ImportedCollection;
  site: { key: Id };
}): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection,
      where: { and: [{ site: { equals: site.key } }, { importKey: { exists: true } }] },
      select: { importKey: true, address: true, importDigest: true, deletedAt: true, _status: true },
      sort: 'id',
      depth: 0,
      limit: 1000,
      page,
      // What someone put into the trash does not come back by itself.
      trash: true,
      showHiddenFields: true,
      // What is known does not depend on who imports.
      overrideAccess: true,
    });
    for (const doc of docs) {
      if (!doc.importKey) continue;
      known.set(doc.importKey, {
        id: doc.id,
        address: doc.address ?? '',
        digest: doc.importDigest ?? '',
        isTrashed: Boolean(doc.deletedAt),
        isPublished: doc._status === 'published',
      });
    }
    if (!hasNextPage) return known;
  }
}
