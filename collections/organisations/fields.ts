import type { Field } from 'payload';

import { organisationCategories } from './categories.ts';
import { indexNumbering } from './index-numbering.ts';

export const organisationFields: Field[] = [
  { name: 'name', type: 'text', label: '名称', required: true, maxLength: 100, index: true },
  { name: 'shortName', type: 'text', label: '简称', maxLength: 40 },
  {
    name: 'category',
    type: 'select',
    label: '类别',
    required: true,
    index: true,
    options: [...organisationCategories],
  },
  {
    name: 'code',
    type: 'text',
    label: '编码',
    maxLength: 40,
    index: true,
    admin: { description: '统一社会信用代码或本地编码。' },
  },
  { name: 'parent', type: 'relationship', relationTo: 'organisations', label: '上级单位' },
  indexNumbering,
  {
    name: 'position',
    type: 'number',
    label: '顺序',
    defaultValue: 0,
    index: true,
    admin: { description: '小的排在前面。' },
  },
];
