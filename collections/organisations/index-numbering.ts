import type { Field } from 'payload';

import { indexFormats } from '#policy/index-patterns.ts';

const part = (name: string, label: string, description: string): Field => ({
  name,
  type: 'text',
  label,
  maxLength: 40,
  admin: { width: '25%', description },
});

/** How the index numbers of what a unit issues are made. */
export const indexNumbering: Field = {
  name: 'indexing',
  type: 'group',
  label: '索引号',
  fields: [
    {
      name: 'format',
      type: 'select',
      label: '格式',
      defaultValue: 'local',
      options: [
        ...Object.entries(indexFormats).map(([value, { name }]) => ({ value, label: name })),
        { value: 'custom', label: '自定义' },
      ],
      admin: { description: '已经生成的索引号不会跟着变。' },
    },
    {
      name: 'pattern',
      type: 'text',
      label: '自定义格式',
      maxLength: 120,
      admin: {
        condition: (_data, siblings) => (siblings as { format?: unknown }).format === 'custom',
        description:
          '可以用 {机构} {地区} {部门} {类别} {内设} {年} {年月} {年月日} {序号:5}，必须有年和序号，例如 {机构}/{年}-{序号:5}。',
      },
    },
    {
      type: 'row',
      fields: [
        part('code', '机构代码', '留空时用上面的编码。'),
        part('region', '地区代码', '六位行政区划代码。'),
        part('unit', '部门代码', '本地编的部门代码。'),
        part('category', '类别代码', '信息类别代码。'),
        part('section', '内设代码', '分组或内设机构代码。'),
      ],
    },
  ],
};
