import type { PayloadRequest } from 'payload';

import { normaliseIndexNumber } from '#policy/index-patterns.ts';

import { idOf } from '../ids.ts';

/** The other record that has an index number, in the trash too; null when none has. */
export async function readTakenNumber(
  req: PayloadRequest,
  number: string,
  own: string | null,
): Promise<{ id: string; title: string } | null> {
  const { docs } = await req.payload.find({
    collection: 'disclosures',
    where: {
      indexNumber: { equals: normaliseIndexNumber(number) },
      ...(own === null ? {} : { id: { not_equals: idOf(own) } }),
    },
    select: { title: true },
    limit: 1,
    depth: 0,
    pagination: false,
    trash: true,
    // A number is taken whoever asks.
    overrideAccess: true,
    req,
  });
  const [other] = docs;
  return other === undefined ? null : { id: String(other.id), title: other.title };
}
