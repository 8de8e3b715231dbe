import type { CollectionConfig } from 'payload';

import { articleComponents } from '#admin/admin-components.ts';

import type { CollectionContext } from '../context.ts';
import { checkRevision } from '../life/check-revision.ts';
import { savedEndpoint } from '../life/saved-endpoint.ts';
import { checkTitle } from '../life/check-title.ts';
import { keepAddress } from '../life/keep-address.ts';
import { trackPublication } from '../life/track-publication.ts';
import { siteCollection } from '../site-collection.ts';
import { checkText } from './check-text.ts';
import { regulationFields } from './fields.ts';
import { keepRegulationDays } from './keep-days.ts';

/** 规章库: laws, regulations and rules with articles that can be linked to. */
export function regulationsCollection(context: CollectionContext): CollectionConfig {
  return siteCollection(context, {
    slug: 'regulations',
    name: '规章库',
    subject: 'content',
    defaultSort: '-effectiveOn',
    trash: true,
    versions: { maxPerDoc: 10, drafts: { autosave: false, validate: false, schedulePublish: false } },
    indexes: [{ fields: ['site', '_status', 'updatedAt'] }, { fields: ['site', 'address'], unique: true }],
    admin: {
      group: '公开',
      useAsTitle: 'title',
      description: '法律、法规、规章和规范性文件，每一条都有自己的网址。',
      defaultColumns: ['title', 'number', 'issuer', 'effectiveOn', 'validity', 'stateShown', 'nextStep'],
      components: articleComponents,
      listSearchableFields: ['title', 'number'],
    },
    forceSelect: { title: true, _status: true, publishedAt: true, withdrawnAt: true, deletedAt: true },
    hooks: {
      beforeValidate: [
        checkTitle,
        checkRevision,
        keepRegulationDays,
        trackPublication,
        keepAddress('guizhang'),
        checkText,
      ],
    },
    endpoints: [savedEndpoint('regulations')],
    fields: regulationFields,
  });
}
