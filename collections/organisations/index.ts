import type { CollectionConfig } from 'payload';

import { baseCollection } from '../base-collection.ts';
import { organisationFields } from './fields.ts';

/** 组织机构: the units of the county that people and sites belong to. */
export function organisationsCollection(): CollectionConfig {
  return baseCollection({
    slug: 'organisations',
    name: '组织机构',
    subject: 'organisations',
    sitePath: null,
    defaultSort: 'position',
    admin: {
      group: '网站群',
      useAsTitle: 'name',
      description: '县里的单位。站点和用户都属于一个单位。',
      defaultColumns: ['name', 'category', 'parent', 'code'],
      listSearchableFields: ['name', 'shortName', 'code'],
    },
    fields: organisationFields,
  });
}
