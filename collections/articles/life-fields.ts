import type { Field } from 'payload';

import { afresh, dateTime, memoryFields, publicationFields } from '../life/life-fields.ts';

const form = '/admin/article';

/** When an article is public, how it is found, and what it remembers of its past. */
export const lifeFields: Field[] = [
  ...publicationFields,
  {
    name: 'pinnedUntil',
    ...afresh(null),
    type: 'date',
    label: '置顶至',
    index: true,
    admin: { ...dateTime, position: 'sidebar' },
  },
  {
    type: 'collapsible',
    label: '摘要、关键词、文号、地址',
    admin: { initCollapsed: true },
    fields: [
      {
        name: 'summary',
        type: 'textarea',
        label: '摘要',
        maxLength: 500,
        admin: {
          description: '显示在列表、搜索和手机版。留空时取正文开头。',
          components: { afterInput: [`${form}/SummaryCounter.tsx#SummaryCounter`] },
        },
      },
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
