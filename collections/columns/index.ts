import type { CollectionConfig } from 'payload';

import { siteCollection } from '../site-collection.ts';
import { columnFields } from './fields.ts';

/** 栏目: the tree of sections of a site. No drafts: a parent saved as a draft must not take its children away. */
export function columnsCollection(): CollectionConfig {
  return siteCollection({
    slug: 'columns',
    name: '栏目',
    subject: 'columns',
    defaultSort: 'position',
    disableDuplicate: true,
    admin: {
      group: '内容',
      useAsTitle: 'name',
      description: '网站的分类。一个栏目可以有下级栏目。',
      defaultColumns: ['name', 'site', 'parent', 'columnType', 'updatedAt'],
      listSearchableFields: ['name', 'slug'],
    },
    fields: columnFields,
  });
}
