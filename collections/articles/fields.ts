import type { Field } from 'payload';

import { bodyLabel, checksPart, requiredLabel, wordCount } from '#admin/admin-components.ts';

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

/** In the order of the form: the text on the left, what belongs to it on the right. */
export const articleFields: Field[] = [
  checksPart,
  {
    name: 'title',
    type: 'text',
    label: '标题',
    required: true,
    index: true,
    admin: {
      className: 'zq-title',
      components: { ...requiredLabel, afterInput: [`${form}/TitleCounter.tsx#TitleCounter`] },
    },
  },
  {
    name: 'subtitle',
    type: 'text',
    label: '副标题',
    maxLength: 200,
    admin: { components: { Field: `${form}/SubtitleField.tsx#SubtitleField` } },
  },
  {
    name: 'form',
    type: 'select',
    label: '形式',
    required: true,
    defaultValue: 'text',
    options: forms,
    // Chosen by the links under the title.
    admin: { components: { Field: `${form}/Nothing.tsx#Nothing` } },
  },
  {
    name: 'body',
    type: 'richText',
    label: '正文',
    editor: articleEditor,
    admin: { components: bodyLabel },
  },
  wordCount,
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
    admin: { condition: whenForm('link'), components: requiredLabel, description: '点开标题就到这个网址。' },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'summary',
        type: 'textarea',
        label: '摘要',
        maxLength: 500,
        admin: {
          description: '显示在列表、搜索和手机版。',
          components: { afterInput: [`${form}/SummaryCounter.tsx#SummaryCounter`] },
        },
      },
      attachmentsField,
    ],
  },
  {
    name: 'column',
    type: 'relationship',
    relationTo: 'columns',
    label: '栏目',
    index: true,
    filterOptions: optionsOfSite,
    admin: {
      position: 'sidebar',
      allowCreate: false,
      allowEdit: false,
      sortOptions: 'position',
      components: requiredLabel,
    },
  },
  {
    name: 'cover',
    type: 'upload',
    relationTo: 'media',
    label: '题图',
    filterOptions: optionsOfSite,
    admin: { position: 'sidebar', components: { Field: `${form}/CoverField.tsx#CoverField` } },
  },
  {
    type: 'row',
    admin: { position: 'sidebar' },
    fields: [
      {
        name: 'source',
        type: 'text',
        label: '来源',
        maxLength: 100,
        defaultValue: defaultSource,
        admin: { components: { ...requiredLabel, afterInput: [`${form}/Presets.tsx#Presets`] } },
      },
      {
        name: 'author',
        type: 'text',
        label: '作者',
        maxLength: 60,
        index: true,
        defaultValue: defaultName,
      },
    ],
  },
  {
    name: 'editor',
    type: 'text',
    label: '责任编辑',
    maxLength: 60,
    defaultValue: defaultName,
    admin: {
      position: 'sidebar',
      components: { ...requiredLabel, afterInput: [`${form}/Presets.tsx#Presets`] },
    },
  },
  ...lifeFields,
];
