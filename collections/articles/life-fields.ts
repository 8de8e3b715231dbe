import type { Field } from 'payload';

const form = '/admin/article';

/** A duplicate starts its own life: it has no address, no public past and no dates. */
const afresh = (value: unknown) => ({ hooks: { beforeDuplicate: [() => value] } });

const dateTime = { date: { pickerAppearance: 'dayAndTime' as const, displayFormat: 'yyyy-MM-dd HH:mm' } };

/** When an article is public, how it is found, and what it remembers of its past. */
export const lifeFields: Field[] = [
  {
    name: 'publishedAt',
    ...afresh(null),
    type: 'date',
    label: '发布时间',
    index: true,
    admin: { ...dateTime, position: 'sidebar', description: '填将来的时间，到时候自动发布。' },
  },
  {
    name: 'withdrawAt',
    ...afresh(null),
    type: 'date',
    label: '自动撤下时间',
    index: true,
    admin: { ...dateTime, position: 'sidebar' },
  },
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
  {
    name: 'withdrawnAt',
    ...afresh(null),
    type: 'date',
    label: '撤稿时间',
    index: true,
    admin: {
      ...dateTime,
      position: 'sidebar',
      readOnly: true,
      condition: (data) => Boolean(data.withdrawnAt),
    },
  },
  {
    name: 'withdrawReason',
    ...afresh(null),
    type: 'textarea',
    label: '撤稿原因',
    maxLength: 500,
    admin: { position: 'sidebar', condition: (data) => Boolean(data.withdrawnAt) },
  },
  {
    name: 'revision',
    ...afresh(0),
    type: 'number',
    label: '修订号',
    defaultValue: 0,
    admin: { hidden: true },
  },
  {
    name: 'importKey',
    ...afresh(null),
    type: 'text',
    label: '导入来源',
    index: true,
    hidden: true,
    admin: { disableBulkEdit: true },
  },
  { name: 'importDigest', ...afresh(null), type: 'text', label: '导入内容的摘要', hidden: true },
];
