import type { CollectionConfig } from 'payload';

import { articlesCollection } from './articles/index.ts';
import { columnsCollection } from './columns/index.ts';
import type { CollectionContext } from './context.ts';
import { linksCollection } from './links/index.ts';
import { mediaCollection } from './media/index.ts';
import { organisationsCollection } from './organisations/index.ts';
import { sitesCollection } from './sites/index.ts';
import { usersCollection } from './users/index.ts';

/** Every collection of the CMS, in the order of the navigation. */
export function allCollections(context: CollectionContext): CollectionConfig[] {
  return [
    articlesCollection(context),
    columnsCollection(context),
    mediaCollection(context),
    linksCollection(context),
    sitesCollection(context),
    organisationsCollection(),
    usersCollection(context),
  ];
}
