import type { PayloadRequest } from 'payload';

import type { Id } from '../ids.ts';

/** Ids of those media that are pictures without a description. */
export async function readWithoutAlt(ids: readonly Id[], req: PayloadRequest): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: [...new Set(ids)] } },
    select: { alt: true, mimeType: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    trash: true,
    // The rule holds for the document, whoever publishes it.
    overrideAccess: true,
    req,
  });
  return new Set(
    docs
      .filter((medium) => medium.mimeType?.startsWith('image/') && !medium.alt)
      .map((medium) => String(medium.id)),
  );
}
