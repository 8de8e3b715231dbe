import type { CollectionConfig } from 'payload';

import { articleComponents } from '#admin/admin-components.ts';

import type { CollectionContext } from '../context.ts';
import { documentCollection } from '../document-collection.ts';
import { refuseUsed, type Use } from '../guards/refuse-used.ts';
import { trackPublication } from '../life/track-publication.ts';
import { articleEndpoints } from './endpoints.ts';
import { articleFields } from './fields.ts';
import { checkPublishable } from './hooks/check-publishable.ts';
import { fillAddress } from './hooks/fill-address.ts';
import { fillSummary } from './hooks/fill-summary.ts';

const uses = [
  {
    collection: 'disclosures',
    paths: [],
    mixed: { paths: ['relations.target'], to: 'articles' },
    noun: '条公开信息',
  },
] as const satisfies Use[];

/** 文章: text, picture sets, videos and links to other websites. */
export function articlesCollection(context: CollectionContext): CollectionConfig {
  return documentCollection(context, {
    slug: 'articles',
    name: '文章',
    defaultSort: '-updatedAt',
    editions: 20,
    indexes: [{ fields: ['site', 'publishedAt'] }],
    admin: {
      group: '内容',
      description: '新闻、通知、图集、视频和外部链接。',
      defaultColumns: [
        'title',
        'site',
        'column',
        'stateShown',
        'author',
        'updatedAt',
        'publishedAt',
        'nextStep',
      ],
      components: articleComponents,
      listSearchableFields: ['title', 'author', 'documentNumber'],
    },
    forceSelect: { pinnedUntil: true, cover: true },
    hooks: {
      beforeValidate: [trackPublication, fillAddress, fillSummary, checkPublishable],
      beforeDelete: [refuseUsed(uses, '请先在那里去掉关系。')],
    },
    endpoints: articleEndpoints(articleFields),
    fields: articleFields,
  });
}
