import type { Field } from 'payload';

import { termListNames, termLists } from '#policy/code-lists.ts';

const siteKinds = [
  { value: 'portal', label: '门户' },
  { value: 'township', label: '乡镇' },
  { value: 'department', label: '部门' },
];

const confidences = [
  { value: 'text', label: '按原文' },
  { value: 'memory', label: '未核对原文' },
];

/** How sure a shipped figure or list is, and where it is from. */
export const provenanceFields: Field[] = [
  { name: 'source', type: 'text', label: '依据', maxLength: 300 },
  { name: 'confidence', type: 'select', label: '可信程度', options: confidences, defaultValue: 'text' },
];

/** What the shipped data last wrote, so that a newer edition leaves alone what people changed. */
export const shippedFields: Field[] = [
  { name: 'shippedVersion', type: 'number', label: '数据版本', hidden: true },
  { name: 'shippedDigest', type: 'text', label: '数据摘要', hidden: true },
];

export const codeTermFields: Field[] = [
  {
    name: 'id',
    type: 'text',
    label: '编号',
    admin: { hidden: true },
  },
  {
    name: 'list',
    type: 'select',
    label: '代码表',
    required: true,
    index: true,
    options: termLists.map((value) => ({ value, label: termListNames[value] })),
  },
  {
    name: 'code',
    type: 'text',
    label: '代码',
    required: true,
    index: true,
    maxLength: 40,
    admin: { description: '小写字母、数字和短横，会出现在网址里。保存以后不能再改。' },
  },
  { name: 'name', type: 'text', label: '名称', required: true, maxLength: 100, index: true },
  {
    name: 'parent',
    type: 'relationship',
    relationTo: 'code-terms',
    label: '上级',
    index: true,
    filterOptions: ({ data }) => {
      const list: unknown = (data as { list?: unknown } | undefined)?.list;
      return typeof list === 'string' ? { list: { equals: list }, parent: { exists: false } } : true;
    },
    admin: { allowCreate: false, allowEdit: false },
  },
  {
    name: 'position',
    type: 'number',
    label: '顺序',
    defaultValue: 0,
    index: true,
    admin: { description: '小的排在前面。' },
  },
  {
    name: 'siteKinds',
    type: 'select',
    label: '适用站点',
    hasMany: true,
    options: siteKinds,
    admin: { description: '不选就是全部站点。' },
  },
  {
    name: 'active',
    type: 'checkbox',
    label: '在用',
    defaultValue: true,
    index: true,
    admin: { description: '停用以后不再提供选择，已经选了的照常显示。' },
  },
  ...provenanceFields,
  ...shippedFields,
];
