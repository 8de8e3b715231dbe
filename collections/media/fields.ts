import type { Field } from 'payload';

import { listCell } from '#admin/admin-components.ts';

export const mediaFields: Field[] = [
  {
    name: 'alt',
    type: 'text',
    label: '图片说明',
    maxLength: 200,
    admin: { description: '谁，在哪里，做什么。' },
  },
  { name: 'caption', type: 'textarea', label: '图注', maxLength: 500 },
  {
    name: 'originalName',
    type: 'text',
    label: '名称',
    maxLength: 255,
    index: true,
    admin: { description: '下载时用的文件名。' },
  },
  {
    name: 'filesize',
    type: 'number',
    label: '大小',
    admin: {
      hidden: true,
      disableBulkEdit: true,
      readOnly: true,
      components: { Cell: '/admin/lists/SizeCell.tsx#SizeCell' },
    },
  },
  listCell('uses', '引用', '/admin/lists/UsesCell.tsx#UsesCell'),
  {
    name: 'createdAt',
    type: 'date',
    label: '上传时间',
    index: true,
    admin: { hidden: true, disableBulkEdit: true },
  },
];
