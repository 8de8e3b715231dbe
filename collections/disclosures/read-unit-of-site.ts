import type { PayloadRequest } from 'payload';

import { idOf, type Id } from '../ids.ts';

/** The unit that a site belongs to. */
export async function readUnitOfSite(site: unknown, req: PayloadRequest): Promise<Id | null> {
  const { docs } = await req.payload.find({
    collection: 'sites',
    where: { id: { equals: idOf(site) } },
    select: { organisation: true },
    limit: 1,
    depth: 0,
    pagination: false,
    // Whose site it is is no secret.
    overrideAccess: true,
    req,
  });
  return idOf(docs[0]?.organisation);
}
