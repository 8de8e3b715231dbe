import type { CollectionConfig } from 'payload';

import { baseCollection, type BaseCollection } from './base-collection.ts';
import type { CollectionContext } from './context.ts';
import { siteField } from './fields/site-field.ts';
import { assertMayWrite } from './guards/assert-may-write.ts';
import { pokeHooks } from './poke/poke-publisher.ts';
import { sameSiteGuard } from './same-site/same-site-guard.ts';

/** A collection whose records belong to one site each. */
export type SiteCollection = Omit<BaseCollection, 'sitePath'>;

/**
 * Builds a collection whose records belong to one site: the site field, access by membership, the guards that keep out
 * who may not write there and what belongs to another site, and the poke of the publisher, so that a new collection
 * cannot forget them.
 */
export function siteCollection(context: CollectionContext, config: SiteCollection): CollectionConfig {
  const poke = pokeHooks(context.pokeFile);
  return baseCollection({
    ...config,
    sitePath: 'site',
    fields: [siteField(), ...config.fields],
    hooks: {
      ...config.hooks,
      beforeValidate: [
        assertMayWrite(config.subject),
        sameSiteGuard,
        ...(config.hooks?.beforeValidate ?? []),
      ],
      afterChange: [...(config.hooks?.afterChange ?? []), poke.afterChange],
      afterDelete: [...(config.hooks?.afterDelete ?? []), poke.afterDelete],
    },
    indexes: [...(config.indexes ?? []), { fields: ['site', 'updatedAt'] }],
  });
}
