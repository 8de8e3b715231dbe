import type { CollectionConfig } from 'payload';

import { disclosureComponents } from '#admin/admin-components.ts';

import type { CollectionContext } from '../context.ts';
import { documentCollection } from '../document-collection.ts';
import { refuseUsed, type Use } from '../guards/refuse-used.ts';
import { keepAddress } from '../life/keep-address.ts';
import { trackPublication } from '../life/track-publication.ts';
import { disclosureEndpoints } from './endpoints.ts';
import { disclosureFields } from './fields.ts';
import { checkPublishable } from './hooks/check-publishable.ts';
import { checkTerms } from './hooks/check-terms.ts';
import { completeRecord } from './hooks/complete-record.ts';
import { keepDisclosureDays } from './hooks/keep-days.ts';
import { giveIndexNumber, signIndexNumber } from './hooks/give-index-number.ts';

const uses = [
  {
    collection: 'disclosures',
    paths: ['successor'],
    mixed: { paths: ['relations.target'], to: 'disclosures' },
    noun: '条公开信息',
  },
] as const satisfies Use[];

/** 公开目录: government information with the catalog fields that the law fixes. */
export function disclosuresCollection(context: CollectionContext): CollectionConfig {
  return documentCollection(context, {
    slug: 'disclosures',
    name: '公开目录',
    defaultSort: '-updatedAt',
    editions: 20,
    indexes: [{ fields: ['site', 'publishedAt'] }],
    admin: {
      group: '公开',
      description: '依法公开的政府信息，每条有索引号。',
      defaultColumns: [
        'indexNumber',
        'title',
        'documentNumber',
        'issuer',
        'writtenOn',
        'publishedAt',
        'validity',
        'stateShown',
        'nextStep',
      ],
      components: disclosureComponents,
      listSearchableFields: ['title', 'documentNumber', 'indexNumber'],
    },
    hooks: {
      beforeValidate: [
        keepDisclosureDays,
        checkTerms,
        trackPublication,
        keepAddress('gongkai'),
        completeRecord,
        checkPublishable,
        giveIndexNumber,
      ],
      beforeDelete: [refuseUsed(uses, '请先在那里去掉关系。')],
      afterChange: [signIndexNumber],
    },
    endpoints: disclosureEndpoints(disclosureFields),
    fields: disclosureFields,
  });
}
