import type { Field } from 'payload';

import { afresh, dateTime, memoryFields, publishedAtField, withdrawAtField } from '../life/life-fields.ts';

/** When an article is public, how it is found, and what it remembers of its past. */
export const lifeFields: Field[] = [
  publishedAtField,
  {
    type: 'row',
    admin: { position: 'sidebar' },
    fields: [
      {
        name: 'pinnedUntil',
        ...afresh(null),
        type: 'date',
        label: '置顶至',
        index: true,
        admin: { ...dateTime, placeholder: '不置顶' },
      },
      withdrawAtField,
    ],
  },
  {
    type: 'collapsible',
    label: '关键词、文号、地址',
    admin: { initCollapsed: true, position: 'sidebar' },
    fields: [
      { name: 'keywords', type: 'text', hasMany: true, label: '关键词' },
      { name: 'documentNumber', type: 'text', label: '文号', maxLength: 100, index: true },
      {
        name: 'address',
        ...afresh(null),
        type: 'text',
        label: '地址',
        index: true,
        maxLength: 120,
        admin: { description: '按拼音生成，改后旧地址自动转来。' },
      },
    ],
  },
  {
    name: 'formerAddresses',
    ...afresh([]),
    type: 'text',
    hasMany: true,
    label: '用过的地址',
    admin: { hidden: true },
  },
  ...memoryFields,
];
