import type { Field } from 'payload';

import { articleEditor } from '../editor/article-editor.ts';
import { attachmentsField } from '../fields/attachments-field.ts';
import { optionsOfSite } from '../fields/options-of-site.ts';
import { defaultName, defaultSource } from './default-byline.ts';
import { lifeFields } from './life-fields.ts';

const whenForm = (form: string) => (data: Record<string, unknown>) => data.form === form;

const forms = [
  { value: 'text', label: '图文' },
  { value: 'pictures', label: '图集' },
  { value: 'video', label: '视频' },
  { value: 'link', label: '外部链接' },
];

const form = '/admin/article';
const backup = '/admin/backup/TextBackup.tsx#TextBackup';
const part = (name: string, Field: string): Field => ({
  name,
  type: 'ui',
  label: '',
  admin: { components: { Field }, disableListColumn: true },
});
const cell = (name: string, label: string, Cell: string): Field => ({
  name,
  type: 'ui',
  label,
  admin: { components: { Cell, Field: `${form}/Nothing.tsx#Nothing` } },
});

export const articleFields: Field[] = [
  part('backup', backup),
  part('missing', `${form}/Missing.tsx#Missing`),
  {
    name: 'title',
    type: 'text',
    label: '标题',
    required: true,
    index: true,
    admin: {
      description: '60 字以内。',
      components: { afterInput: [`${form}/TitleCounter.tsx#TitleCounter`] },
    },
  },
  { name: 'subtitle', type: 'text', label: '副标题', maxLength: 200 },
  {
    name: 'column',
    type: 'relationship',
    relationTo: 'columns',
    label: '栏目',
    index: true,
    filterOptions: optionsOfSite,
    admin: { position: 'sidebar', allowCreate: false, allowEdit: false, sortOptions: 'position' },
  },
  { name: 'form', type: 'select', label: '形式', required: true, defaultValue: 'text', options: forms },
  {
    name: 'cover',
    type: 'upload',
    relationTo: 'media',
    label: '题图',
    filterOptions: optionsOfSite,
    admin: { position: 'sidebar', description: '横图，宽 1200 以上。' },
  },
  {
    name: 'source',
    type: 'text',
    label: '来源',
    maxLength: 100,
    defaultValue: defaultSource,
    admin: { position: 'sidebar' },
  },
  {
    name: 'author',
    type: 'text',
    label: '作者',
    maxLength: 60,
    index: true,
    defaultValue: defaultName,
    admin: { position: 'sidebar' },
  },
  {
    name: 'editor',
    type: 'text',
    label: '责任编辑',
    maxLength: 60,
    defaultValue: defaultName,
    admin: { position: 'sidebar' },
  },
  { name: 'body', type: 'richText', label: '正文', editor: articleEditor },
  part('wordCount', `${form}/WordCount.tsx#WordCount`),
  {
    name: 'pictures',
    type: 'array',
    label: '图集',
    labels: { singular: '图片', plural: '图片' },
    admin: { condition: whenForm('pictures') },
    fields: [
      { name: 'image', type: 'upload', relationTo: 'media', label: '图片', required: true },
      {
        name: 'caption',
        type: 'textarea',
        label: '说明',
        maxLength: 500,
        admin: { description: '谁，在哪里，做什么。' },
      },
    ],
  },
  {
    name: 'video',
    type: 'group',
    label: '视频',
    admin: { condition: whenForm('video') },
    fields: [
      { name: 'file', type: 'upload', relationTo: 'media', label: '视频文件' },
      { name: 'poster', type: 'upload', relationTo: 'media', label: '封面图' },
      {
        name: 'url',
        type: 'text',
        label: '视频网址',
        maxLength: 500,
        admin: { description: '没有上传文件时使用。' },
      },
    ],
  },
  {
    name: 'externalUrl',
    type: 'text',
    label: '链接地址',
    maxLength: 1000,
    admin: { condition: whenForm('link'), description: '点开标题就到这个网址。' },
  },
  attachmentsField,
  ...lifeFields,
  cell('stateShown', '状态', '/admin/lists/StateCell.tsx#StateCell'),
  cell('nextStep', '下一步', '/admin/lists/NextCell.tsx#NextCell'),
];
