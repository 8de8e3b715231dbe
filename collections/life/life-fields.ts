import type { Field } from 'payload';

import { shortHeading } from '#admin/admin-components.ts';

/** A duplicate starts its own life: it has no address, no public past and no dates. */
export const afresh = (value: unknown) => ({ hooks: { beforeDuplicate: [() => value] } });

export const dateTime = {
  date: { pickerAppearance: 'dayAndTime' as const, displayFormat: 'yyyy-MM-dd HH:mm' },
};

/** When a document becomes public. */
export const publishedAtField: Field = {
  name: 'publishedAt',
  ...afresh(null),
  type: 'date',
  label: '发布时间',
  index: true,
  admin: {
    ...dateTime,
    placeholder: '发布后立即上线',
    position: 'sidebar',
    description: '也可以定时，或填写原发日期。',
    components: shortHeading('发布'),
  },
};

/** When a document leaves by itself. */
export const withdrawAtField: Field = {
  name: 'withdrawAt',
  ...afresh(null),
  type: 'date',
  label: '撤下时间',
  index: true,
  admin: { ...dateTime, placeholder: '不撤下', position: 'sidebar' },
};

/** When a document is public. */
export const publicationFields: Field[] = [publishedAtField, withdrawAtField];

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
    // What the document was made by, so that it is not made twice: an import, or a form that lost the answer.
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
