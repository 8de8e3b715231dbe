import type { CollectionConfig } from 'payload';

import { columnComponents } from '#admin/admin-components.ts';

import type { CollectionContext } from '../context.ts';
import { siteCollection } from '../site-collection.ts';
import { refuseUsed, type Use } from '../guards/refuse-used.ts';
import { columnFields } from './fields.ts';
import { checkPlace } from './hooks/check-place.ts';

const uses = [
  { collection: 'articles', paths: ['column'], noun: '篇文章' },
  { collection: 'columns', paths: ['parent'], noun: '个下级栏目' },
] as const satisfies Use[];

/** 栏目: the tree of sections of a site. No drafts: a parent saved as a draft must not take its children away. */
export function columnsCollection(context: CollectionContext): CollectionConfig {
  return siteCollection(context, {
    slug: 'columns',
    name: '栏目',
    subject: 'columns',
    defaultSort: 'position',
    disableDuplicate: true,
    admin: {
      group: '内容',
      useAsTitle: 'name',
      description: '网站的分类。一个栏目可以有下级栏目。',
      defaultColumns: ['name', 'site', 'columnType', 'articles', 'deadline', 'responsibleShown', 'nextStep'],
      components: columnComponents,
      listSearchableFields: ['name', 'slug'],
    },
    forceSelect: { obligation: { class: true, intervalDays: true, responsible: true } },
    hooks: {
      beforeValidate: [checkPlace],
      beforeDelete: [refuseUsed(uses, '请先移到别的栏目，包括回收站里的。')],
    },
    fields: columnFields,
  });
}
