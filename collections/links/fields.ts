import type { Field } from 'payload';

export const linkFields: Field[] = [
  {
    name: 'place',
    type: 'select',
    label: '位置',
    required: true,
    defaultValue: 'friend',
    index: true,
    options: [
      { value: 'carousel', label: '轮播' },
      { value: 'friend', label: '友情链接' },
      { value: 'quick', label: '快捷入口' },
    ],
  },
  {
    name: 'group',
    type: 'text',
    label: '分组',
    maxLength: 40,
    admin: { description: '友情链接的分组，例如 新闻媒体。' },
  },
  { name: 'title', type: 'text', label: '名称', required: true, maxLength: 100 },
  { name: 'url', type: 'text', label: '网址', maxLength: 1000, admin: { description: '选了文章就不用填。' } },
  { name: 'article', type: 'relationship', relationTo: 'articles', label: '文章' },
  { name: 'image', type: 'upload', relationTo: 'media', label: '图片' },
  { name: 'icon', type: 'text', label: '图标', maxLength: 40, admin: { description: '快捷入口的图标名。' } },
  {
    name: 'position',
    type: 'number',
    label: '顺序',
    defaultValue: 0,
    index: true,
    admin: { description: '小的排在前面。' },
  },
  { name: 'from', type: 'date', label: '开始时间', index: true },
  { name: 'until', type: 'date', label: '结束时间', index: true },
];
