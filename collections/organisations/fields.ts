import type { Field } from 'payload';

import { listCell } from '#admin/admin-components.ts';

import { organisationCategories } from './categories.ts';
import { indexNumbering } from './index-numbering.ts';

const row = (...fields: Field[]): Field => ({ type: 'row', fields });

export const organisationFields: Field[] = [
  row(
    {
      name: 'name',
      type: 'text',
      label: '名称',
      required: true,
      maxLength: 100,
      index: true,
      admin: { description: '全称，和公章一致。' },
    },
    {
      name: 'shortName',
      type: 'text',
      label: '简称',
      maxLength: 40,
      admin: { description: '列表里用，例如 县教育局。' },
    },
  ),
  row(
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
  ),
  {
    name: 'parent',
    type: 'relationship',
    relationTo: 'organisations',
    label: '上级单位',
    admin: { position: 'sidebar', allowCreate: false },
  },
  indexNumbering,
  listCell('people', '用户', '/admin/lists/PeopleCell.tsx#PeopleCell'),
  {
    name: 'position',
    type: 'number',
    label: '顺序',
    defaultValue: 0,
    index: true,
    admin: { position: 'sidebar', description: '小的排在前面。' },
  },
];
