import type { Field } from 'payload';

/** A duplicate starts its own life: it has no address, no public past and no dates. */
export const afresh = (value: unknown) => ({ hooks: { beforeDuplicate: [() => value] } });

export const dateTime = {
  date: { pickerAppearance: 'dayAndTime' as const, displayFormat: 'yyyy-MM-dd HH:mm' },
};

/** When a document is public. */
export const publicationFields: Field[] = [
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
];

/** What a document remembers of its past. */
export const memoryFields: Field[] = [
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
