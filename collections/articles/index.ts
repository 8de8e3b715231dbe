import type { CollectionConfig } from 'payload';

import { siteCollection } from '../site-collection.ts';
import { articleFields } from './fields.ts';

/** 文章: text, picture sets, videos and links to other websites. */
export function articlesCollection(): CollectionConfig {
  return siteCollection({
    slug: 'articles',
    name: '文章',
    subject: 'content',
    defaultSort: '-updatedAt',
    trash: true,
    versions: { maxPerDoc: 20, drafts: { autosave: false, validate: false, schedulePublish: false } },
    indexes: [{ fields: ['site', '_status', 'updatedAt'] }, { fields: ['site', 'publishedAt'] }],
    admin: {
      group: '内容',
      useAsTitle: 'title',
      description: '新闻、通知、图集、视频和外部链接。',
      defaultColumns: ['title', 'site', 'column', '_status', 'author', 'updatedAt', 'publishedAt'],
      listSearchableFields: ['title', 'author', 'documentNumber'],
    },
    fields: articleFields,
  });
}
