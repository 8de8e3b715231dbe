import type { CollectionConfig } from 'payload';

import { baseCollection } from '../base-collection.ts';
import type { CollectionContext } from '../context.ts';
import { pokeHooks } from '../poke/poke-publisher.ts';
import { refuseUsed, type Use } from '../guards/refuse-used.ts';
import { checkPattern } from './check-pattern.ts';
import { organisationFields } from './fields.ts';

const uses = [
  { collection: 'organisations', paths: ['parent'], noun: '个下级单位' },
  { collection: 'sites', paths: ['organisation'], noun: '个站点' },
  { collection: 'users', paths: ['organisation'], noun: '个用户' },
  { collection: 'disclosures', paths: ['issuer'], noun: '条公开信息' },
] as const satisfies Use[];

/** 组织机构: the units of the county that people and sites belong to. */
export function organisationsCollection(context: CollectionContext): CollectionConfig {
  const poke = pokeHooks(context.pokeFile);
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
      defaultColumns: ['name', 'category', 'parent', 'code', 'people', 'nextStep'],
      listSearchableFields: ['name', 'shortName', 'code'],
    },
    hooks: {
      beforeValidate: [checkPattern],
      beforeDelete: [refuseUsed(uses, '请先改到别的单位。')],
      afterChange: [poke.afterChange],
      afterDelete: [poke.afterDelete],
    },
    fields: organisationFields,
  });
}
