import type { BaseDatabaseAdapter } from 'payload';

/**
 * Keeps the versions of a record in the order in which they were saved, even where the clock was set back.
 *
 * Payload takes the version with the highest time for the newest one: without this, whoever opens a record after the
 * clock was set back an hour would be given its text of before for an hour.
 *
 * Changes the adapter in place.
 */
export function orderVersions(adapter: Pick<BaseDatabaseAdapter, 'createVersion' | 'findVersions'>): void {
  const createVersion = adapter.createVersion.bind(adapter);
  adapter.createVersion = async (args) => {
    const { docs } = await adapter.findVersions({
      collection: args.collectionSlug,
      where: { parent: { equals: args.parent } },
      sort: '-updatedAt',
      limit: 1,
      pagination: false,
      select: { updatedAt: true },
      ...(args.req === undefined ? {} : { req: args.req }),
    });
    const newest = docs[0] === undefined ? -Infinity : Date.parse(docs[0].updatedAt);
    if (newest < Date.parse(args.updatedAt)) return createVersion(args);
    return createVersion({ ...args, updatedAt: new Date(newest + 1).toISOString() });
  };
}
