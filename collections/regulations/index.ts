import type { CollectionConfig } from 'payload';

import { articleComponents } from '#admin/admin-components.ts';

import type { CollectionContext } from '../context.ts';
import { documentCollection } from '../document-collection.ts';
import { keepAddress } from '../life/keep-address.ts';
import { trackPublication } from '../life/track-publication.ts';
import { checkText } from './check-text.ts';
import { regulationFields } from './fields.ts';
import { keepRegulationDays } from './keep-days.ts';

/** 规章库: laws, regulations and rules with articles that can be linked to. */
export function regulationsCollection(context: CollectionContext): CollectionConfig {
  return documentCollection(context, {
    slug: 'regulations',
    name: '规章库',
    defaultSort: '-effectiveOn',
    editions: 10,
    admin: {
      group: '公开',
      description: '法律、法规、规章和规范性文件，每一条都有自己的网址。',
      defaultColumns: ['title', 'number', 'issuer', 'effectiveOn', 'validity', 'stateShown', 'nextStep'],
      components: articleComponents,
      listSearchableFields: ['title', 'number'],
    },
    hooks: {
      beforeValidate: [keepRegulationDays, trackPublication, keepAddress('guizhang'), checkText],
    },
    fields: regulationFields,
  });
}
