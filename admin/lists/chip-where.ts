import type { CollectionSlug, Payload, Where } from 'payload';

import type { Chip } from './chips.ts';

/** More rows than a chip that is looked up may give. */
const maxIds = 200;

/** The query of a chip in the form in which anyone may ask it. */
export async function chipWhere(payload: Payload, slug: string, chip: Chip): Promise<Where> {
  if (chip.find !== undefined) return { id: { in: await chip.find(payload) } };
  if (chip.byIds !== true) return chip.where;
  const { docs } = await payload.find({
    collection: slug as CollectionSlug,
    where: chip.where,
    select: {},
    depth: 0,
    limit: maxIds,
    pagination: false,
    // Only ids, to which the rights of the person are applied afterwards.
    overrideAccess: true,
  });
  return { id: { in: docs.map(({ id }) => id) } };
}
