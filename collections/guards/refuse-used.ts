import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest, Where } from 'payload';

import { ContentError } from '../errors.ts';
import type { Id } from '../ids.ts';

/** One kind of record that may point at what is to be removed. */
export interface Use {
  collection: CollectionSlug;
  /** Paths of the fields that point. */
  paths: readonly string[];
  /** Paths of fields that may point at several collections, and the one that is meant. */
  mixed?: { paths: readonly string[]; to: CollectionSlug };
  /** What people call such a record: `篇文章`. */
  noun: string;
}

/**
 * Refuses to remove a record that others point at, also others in the trash, and says how many.
 *
 * @throws {ContentError} 409 `content.in_use`.
 */
export async function assertUnused(
  req: PayloadRequest,
  id: Id,
  uses: readonly Use[],
  hint: string,
): Promise<void> {
  const found: string[] = [];
  for (const { collection, paths, mixed, noun } of uses) {
    const { totalDocs } = await req.payload.count({
      collection,
      where: {
        or: [
          ...paths.map((path): Where => ({ [path]: { equals: id } })),
          ...(mixed?.paths ?? []).map((path): Where => ({
            and: [{ [`${path}.value`]: { equals: id } }, { [`${path}.relationTo`]: { equals: mixed?.to } }],
          })),
        ],
      },
      trash: true,
      // What is in use is so whoever asks.
      overrideAccess: true,
      req,
    });
    if (totalDocs > 0) found.push(`${totalDocs} ${noun}`);
  }
  if (found.length > 0)
    throw new ContentError('content.in_use', 409, `还有 ${found.join('、')}在用，不能删除。${hint}`);
}

/** The same as a hook before a record is removed for good. */
export function refuseUsed(uses: readonly Use[], hint: string): CollectionBeforeDeleteHook {
  return ({ id, req }) => assertUnused(req, id, uses, hint);
}
