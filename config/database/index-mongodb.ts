import type { MongooseAdapter } from '@payloadcms/db-mongodb';

import { draftListPaths } from './index-drafts.ts';

/** Looked for with each new address, see `collections/articles/hooks/fill-address.ts`. */
const formerAddresses = 'formerAddresses';

/**
 * Adds the indexes that the embedded database has beyond those of Payload: the former addresses of a site, and what
 * lists ask of the newest versions. To be called between `init`, which makes the models, and `connect`, which makes
 * their indexes.
 */
export function indexMongodb({
  collections,
  versions,
}: Pick<MongooseAdapter, 'collections' | 'versions'>): void {
  for (const { schema } of Object.values(collections)) {
    if (schema.path(formerAddresses) !== undefined) schema.index({ site: 1, [formerAddresses]: 1 });
  }
  for (const { schema } of Object.values(versions)) {
    if (!draftListPaths.every((path) => schema.path(path) !== undefined)) continue;
    schema.index(Object.fromEntries(draftListPaths.map((path) => [path, isMoment(path) ? -1 : 1])));
  }
}

/** Lists stand newest first. */
const isMoment = (path: string): boolean => path === 'version.updatedAt' || path === 'createdAt';
