import type { Field } from 'payload';

import { shortHeading } from '#admin/admin-components.ts';

import { dayField } from '../fields/day-field.ts';
import { validityField } from '../fields/validity-field.ts';
import { afresh, memoryFields, publicationFields } from '../life/life-fields.ts';

/** Ranks of legal texts, the highest first. */
export const regulationLevels = [
  '宪法',
  '法律',
  '监察法规',
  '行政法规',
  '地方性法规',
  '司法解释',
  '部门规章',
  '地方政府规章',
  '规范性文件',
] as const;

const third = { width: '33%' };

export const regulationFields: Field[] = [
  { name: 'title', type: 'text', label: '名称', required: true, index: true },
  {
    type: 'row',
    fields: [
      { name: 'number', type: 'text', label: '文号', maxLength: 100, index: true, admin: third },
      {
        name: 'issuer',
        type: 'text',
        label: '制定机关',
        maxLength: 100,
        index: true,
        admin: { ...third, components: shortHeading('机关') },
      },
      {
        name: 'level',
        type: 'select',
        label: '效力级别',
        required: true,
        index: true,
        defaultValue: '规范性文件',
        options: regulationLevels.map((value) => ({ value, label: value })),
        admin: third,
      },
    ],
  },
  {
    type: 'row',
    fields: [
      dayField('publishedOn', '公布日期', third),
      dayField('effectiveOn', '施行日期', { ...third, components: shortHeading('施行') }),
      { ...validityField, admin: third },
    ],
  },
  {
    name: 'history',
    type: 'textarea',
    label: '沿革',
    admin: { description: '通过、修订、修正，一行一条。' },
  },
  {
    name: 'text',
    type: 'textarea',
    label: '全文',
    maxLength: 1_000_000,
    admin: {
      rows: 24,
      description: '一段一行。“第一章”“第一条”开头的段落会自动成为目录和锚点，“# ”开头的一行是标题。',
    },
  },
  ...publicationFields,
  {
    name: 'address',
    ...afresh(null),
    type: 'text',
    label: '地址',
    index: true,
    admin: { hidden: true },
  },
  ...memoryFields,
];
