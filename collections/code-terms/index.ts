import type { CollectionConfig } from 'payload';

import { baseCollection } from '../base-collection.ts';
import type { CollectionContext } from '../context.ts';
import { refuseUsed, type Use } from '../guards/refuse-used.ts';
import { pokeHooks } from '../poke/poke-publisher.ts';
import { checkTerm } from './check-term.ts';
import { codeTermFields } from './fields.ts';

const uses = [
  { collection: 'code-terms', paths: ['parent'], noun: '个下级代码' },
  {
    collection: 'disclosures',
    paths: ['subject', 'subjectChild', 'genre', 'audience', 'assembly', 'statutoryItem'],
    noun: '条公开信息',
  },
] as const satisfies Use[];

/** 代码表: subjects, kinds of documents, audiences and statutory items of the catalog. */
export function codeTermsCollection(context: CollectionContext): CollectionConfig {
  const poke = pokeHooks(context.pokeFile);
  return baseCollection({
    slug: 'code-terms',
    name: '代码表',
    subject: 'terms',
    sitePath: null,
    defaultSort: ['list', 'position'],
    disableDuplicate: true,
    admin: {
      group: '公开',
      useAsTitle: 'name',
      description: '公开目录用的分类：主题、体裁、服务对象、组配、法定公开事项。用过的代码只能停用。',
      defaultColumns: ['name', 'code', 'list', 'parent', 'active', 'source', 'nextStep'],
      listSearchableFields: ['name', 'code'],
    },
    hooks: {
      beforeValidate: [checkTerm],
      beforeDelete: [refuseUsed(uses, '可以改为停用。')],
      afterChange: [poke.afterChange],
      afterDelete: [poke.afterDelete],
    },
    fields: codeTermFields,
  });
}
