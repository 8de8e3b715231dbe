import type { CollectionConfig } from 'payload';

import { baseCollection } from '../base-collection.ts';
import type { CollectionContext } from '../context.ts';
import { pokeHooks } from '../poke/poke-publisher.ts';
import { choiceEndpoint } from './choice-endpoint.ts';
import { siteFields } from './fields.ts';
import { checkSite } from './hooks/check-site.ts';

/** 站点: the portal and its sub-sites. */
export function sitesCollection(context: CollectionContext): CollectionConfig {
  const poke = pokeHooks(context.pokeFile);
  return baseCollection({
    slug: 'sites',
    name: '站点',
    subject: 'sites',
    sitePath: 'id',
    disableDuplicate: true,
    defaultSort: 'position',
    admin: {
      group: '网站群',
      useAsTitle: 'name',
      description: '门户、乡镇和部门的网站。',
      defaultColumns: ['name', 'kind', 'stateShown', 'path', 'lastArticle', 'failedPages', 'nextStep'],
      listSearchableFields: ['name', 'shortName', 'path'],
    },
    forceSelect: { state: true },
    endpoints: [choiceEndpoint],
    hooks: { beforeValidate: [checkSite], afterChange: [poke.afterChange], afterDelete: [poke.afterDelete] },
    fields: siteFields,
  });
}
