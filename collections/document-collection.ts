import type { CollectionConfig, CollectionSlug, Endpoint } from 'payload';

import type { CollectionContext } from './context.ts';
import { checkRevision } from './life/check-revision.ts';
import { checkTitle } from './life/check-title.ts';
import { savedEndpoint } from './life/saved-endpoint.ts';
import { siteCollection, type SiteCollection } from './site-collection.ts';

/** A collection of documents: what is written, published on a page of its own, and withdrawn. */
interface DocumentCollection extends Omit<SiteCollection, 'subject' | 'trash' | 'versions'> {
  slug: CollectionSlug;
  /** How many editions of a document are kept. */
  editions: number;
  endpoints?: Endpoint[];
}

/**
 * Builds a collection of documents of a site: drafts and editions, a trash, a title, an address that no other document of
 * the site has, a count of revisions, and the fields that say what became of it, whatever is selected.
 */
export function documentCollection(
  context: CollectionContext,
  { editions, ...config }: DocumentCollection,
): CollectionConfig {
  return siteCollection(context, {
    ...config,
    subject: 'content',
    trash: true,
    versions: { maxPerDoc: editions, drafts: { autosave: false, validate: false, schedulePublish: false } },
    indexes: [
      { fields: ['site', '_status', 'updatedAt'] },
      { fields: ['site', 'address'], unique: true },
      ...(config.indexes ?? []),
    ],
    admin: { useAsTitle: 'title', ...config.admin },
    forceSelect: {
      title: true,
      _status: true,
      publishedAt: true,
      withdrawnAt: true,
      deletedAt: true,
      ...config.forceSelect,
    },
    hooks: {
      ...config.hooks,
      beforeValidate: [checkTitle, checkRevision, ...(config.hooks?.beforeValidate ?? [])],
    },
    endpoints: [...(config.endpoints ?? []), savedEndpoint(config.slug)],
  });
}
