import type { Payload, TypedUser } from 'payload';

import { parseSaved, preferenceKey, type SavedFilter } from './saved-filters.ts';

/** Reads the filters of a list that a person keeps; nobody else sees them. */
export async function readSaved(payload: Payload, user: TypedUser, slug: string): Promise<SavedFilter[]> {
  const { docs } = await payload.find({
    collection: 'payload-preferences',
    where: {
      and: [
        { key: { equals: preferenceKey(slug) } },
        { 'user.value': { equals: user.id } },
        { 'user.relationTo': { equals: 'users' } },
      ],
    },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    user,
  });
  return parseSaved(docs[0]?.value);
}
