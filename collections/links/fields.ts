import type { Field } from 'payload';

import { optionsOfSite } from '../fields/options-of-site.ts';

const at = (place: string) => (data: Record<string, unknown>) => data.place === place;

/** Where a place stands on the picture of the map. */
const share = (name: string, label: string, description: string): Field => ({
  name,
  type: 'number',
  label,
  min: 0,
  max: 100,
  admin: { condition: at('map'), description },
});
const moment = {
  date: { pickerAppearance: 'dayAndTime' as const, displayFormat: 'yyyy-MM-dd HH:mm' },
};

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
      { value: 'map', label: '示意地图' },
    ],
  },
  {
    name: 'title',
    type: 'text',
    label: '名称',
    required: true,
    maxLength: 100,
  },
  {
    name: 'url',
    type: 'text',
    label: '网址',
    maxLength: 1000,
    admin: { description: '以 http://、https:// 或 / 开头。选了文章就不用填。' },
  },
  {
    name: 'article',
    type: 'relationship',
    relationTo: 'articles',
    label: '文章',
    filterOptions: optionsOfSite,
    admin: {
      allowCreate: false,
      allowEdit: false,
      description: '链接到本站的一篇文章，文章换了地址也不断。',
    },
  },
  {
    name: 'image',
    type: 'upload',
    relationTo: 'media',
    label: '图片',
    filterOptions: optionsOfSite,
    admin: { description: '轮播必须有：横图，宽 1200 以上。示意地图的底图放在任一地点上，图上不写地名。' },
  },
  {
    type: 'row',
    fields: [
      share('left', '离左边', '地点在底图上离左边百分之几。'),
      share('top', '离上边', '地点在底图上离上边百分之几。'),
    ],
  },
  {
    name: 'group',
    type: 'text',
    label: '分组',
    maxLength: 40,
    admin: { condition: at('friend'), description: '友情链接的分组，例如 新闻媒体。' },
  },
  {
    name: 'icon',
    type: 'text',
    label: '图标',
    maxLength: 40,
    admin: { condition: at('quick'), description: '快捷入口的图标名。' },
  },
  {
    name: 'position',
    type: 'number',
    label: '顺序',
    defaultValue: 0,
    index: true,
    admin: { position: 'sidebar', description: '小的排在前面。' },
  },
  {
    name: 'from',
    type: 'date',
    label: '开始时间',
    index: true,
    admin: { ...moment, position: 'sidebar', description: '留空就是马上。' },
  },
  {
    name: 'until',
    type: 'date',
    label: '结束时间',
    index: true,
    admin: { ...moment, position: 'sidebar', description: '到时候自动收起。留空就是一直在。' },
  },
];
