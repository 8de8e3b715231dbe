import type { CollectionConfig } from 'payload';

import { baseCollection, type BaseCollection } from './base-collection.ts';
import { siteField } from './fields/site-field.ts';

/** A collection whose records belong to one site each. */
export type SiteCollection = Omit<BaseCollection, 'sitePath'>;

/**
 * Builds a collection whose records belong to one site: the site field, access by membership, and the guard that
 * keeps what belongs to another site out, so that a new collection cannot forget them.
 */
export function siteCollection(config: SiteCollection): CollectionConfig {
  return baseCollection({
    ...config,
    sitePath: 'site',
    fields: [siteField(), ...config.fields],
    indexes: [...(config.indexes ?? []), { fields: ['site', 'updatedAt'] }],
  });
}
