import type { CollectionConfig } from 'payload';

import type { CollectionContext } from '../context.ts';
import { siteCollection } from '../site-collection.ts';
import { linkFields } from './fields.ts';
import { checkLink } from './hooks/check-link.ts';

/** 轮播与链接: what stands in the carousel, among the friends and in the quick entries of a home page. */
export function linksCollection(context: CollectionContext): CollectionConfig {
  return siteCollection(context, {
    slug: 'links',
    name: '轮播与链接',
    subject: 'content',
    defaultSort: 'position',
    trash: true,
    admin: {
      group: '内容',
      useAsTitle: 'title',
      description: '首页的轮播图、友情链接和快捷入口。',
      defaultColumns: ['title', 'site', 'place', 'group', 'position', 'from', 'until', 'nextStep'],
      listSearchableFields: ['title'],
    },
    forceSelect: { place: true },
    hooks: { beforeValidate: [checkLink] },
    fields: linkFields,
  });
}
