import type { CollectionConfig } from 'payload';

import { articlesCollection } from './articles/index.ts';
import { calendarYearsCollection } from './calendar-years/index.ts';
import { codeTermsCollection } from './code-terms/index.ts';
import { columnsCollection } from './columns/index.ts';
import type { CollectionContext } from './context.ts';
import { disclosuresCollection } from './disclosures/index.ts';
import { indexNumbersCollection } from './index-numbers/index.ts';
import { linksCollection } from './links/index.ts';
import { mediaCollection } from './media/index.ts';
import { organisationsCollection } from './organisations/index.ts';
import { regulationsCollection } from './regulations/index.ts';
import { sitesCollection } from './sites/index.ts';
import { synonymsCollection } from './synonyms/index.ts';
import { usersCollection } from './users/index.ts';

/** Every collection of the CMS, in the order of the navigation. */
export function allCollections(context: CollectionContext): CollectionConfig[] {
  return [
    articlesCollection(context),
    columnsCollection(context),
    mediaCollection(context),
    linksCollection(context),
    disclosuresCollection(context),
    regulationsCollection(context),
    codeTermsCollection(context),
    calendarYearsCollection(),
    indexNumbersCollection(),
    sitesCollection(context),
    organisationsCollection(context),
    synonymsCollection(context),
    usersCollection(context),
  ];
}
