import type { Field } from 'payload';

import { articleEditor } from '../editor/article-editor.ts';
import { defaultName, defaultSource } from './default-byline.ts';
import { optionsOfSite } from './options-of-site.ts';

const whenForm = (form: string) => (data: Record<string, unknown>) => data.form === form;

const forms = [
  { value: 'text', label: '图文' },
  { value: 'pictures', label: '图集' },
  { value: 'video', label: '视频' },
  { value: 'link', label: '外部链接' },
];

/** A duplicate starts its own life: it has no address, no public past and no dates. */
const afresh = (value: unknown) => ({ hooks: { beforeDuplicate: [() => value] } });

const dateTime = { date: { pickerAppearance: 'dayAndTime' as const, displayFormat: 'yyyy-MM-dd HH:mm' } };

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
  {
    name: 'attachments',
    type: 'array',
    label: '附件',
    labels: { singular: '附件', plural: '附件' },
    fields: [
      { name: 'file', type: 'upload', relationTo: 'media', label: '文件', required: true },
      {
        name: 'title',
        type: 'text',
        label: '名称',
        maxLength: 200,
        admin: { description: '留空时用文件名。' },
      },
    ],
  },
  {
    name: 'publishedAt',
    ...afresh(null),
    type: 'date',
    label: '发布时间',
    index: true,
    admin: { ...dateTime, position: 'sidebar', description: '填将来的时间，到时候自动发布。' },
  },
  {
    name: 'withdrawAt',
    ...afresh(null),
    type: 'date',
    label: '自动撤下时间',
    index: true,
    admin: { ...dateTime, position: 'sidebar' },
  },
  {
    name: 'pinnedUntil',
    ...afresh(null),
    type: 'date',
    label: '置顶至',
    index: true,
    admin: { ...dateTime, position: 'sidebar' },
  },
  {
    type: 'collapsible',
    label: '摘要、关键词、文号、地址',
    admin: { initCollapsed: true },
    fields: [
      {
        name: 'summary',
        type: 'textarea',
        label: '摘要',
        maxLength: 500,
        admin: {
          description: '显示在列表、搜索和手机版。留空时取正文开头。',
          components: { afterInput: [`${form}/SummaryCounter.tsx#SummaryCounter`] },
        },
      },
      { name: 'keywords', type: 'text', hasMany: true, label: '关键词' },
      { name: 'documentNumber', type: 'text', label: '文号', maxLength: 100, index: true },
      {
        name: 'address',
        ...afresh(null),
        type: 'text',
        label: '地址',
        index: true,
        maxLength: 120,
        admin: { description: '按拼音生成，改后旧地址自动转来。' },
      },
    ],
  },
  {
    name: 'formerAddresses',
    ...afresh([]),
    type: 'text',
    hasMany: true,
    label: '用过的地址',
    admin: { hidden: true },
  },
  {
    name: 'withdrawnAt',
    ...afresh(null),
    type: 'date',
    label: '撤稿时间',
    index: true,
    admin: {
      ...dateTime,
      position: 'sidebar',
      readOnly: true,
      condition: (data) => Boolean(data.withdrawnAt),
    },
  },
  {
    name: 'withdrawReason',
    ...afresh(null),
    type: 'textarea',
    label: '撤稿原因',
    maxLength: 500,
    admin: { position: 'sidebar', condition: (data) => Boolean(data.withdrawnAt) },
  },
  {
    name: 'revision',
    ...afresh(0),
    type: 'number',
    label: '修订号',
    defaultValue: 0,
    admin: { hidden: true },
  },
  {
    name: 'importKey',
    ...afresh(null),
    type: 'text',
    label: '导入来源',
    index: true,
    hidden: true,
    admin: { disableBulkEdit: true },
  },
  { name: 'importDigest', ...afresh(null), type: 'text', label: '导入内容的摘要', hidden: true },
  cell('stateShown', '状态', '/admin/lists/StateCell.tsx#StateCell'),
  cell('nextStep', '下一步', '/admin/lists/NextCell.tsx#NextCell'),
];
