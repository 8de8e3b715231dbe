import type { Field } from 'payload';

import { listCell } from '#admin/admin-components.ts';

import { fieldFor } from '../access/field-access.ts';

/** For the system administrator only: what places a site in the group. */
const arranged = { access: { update: fieldFor('sites.arrange') } };

const text = (
  name: string,
  label: string,
  rest: { description?: string; maxLength?: number } = {},
): Field => ({
  name,
  type: 'text',
  label,
  maxLength: rest.maxLength ?? 200,
  ...(rest.description === undefined ? {} : { admin: { description: rest.description } }),
});

const row = (...fields: Field[]): Field => ({ type: 'row', fields });

const identityFields: Field[] = [
  row(text('organiser', '主办单位'), text('undertaker', '承办单位')),
  row(
    text('siteCode', '网站标识码', { description: '十位数字，或 bm 加八位数字。', maxLength: 10 }),
    text('icp', '网站备案号', { description: '工信部门给的备案号。', maxLength: 60 }),
    text('police', '公安备案号', { maxLength: 60 }),
  ),
  row(text('phone', '联系电话', { maxLength: 60 }), text('fax', '传真', { maxLength: 60 })),
  row(text('address', '地址'), text('postcode', '邮政编码', { maxLength: 10 })),
  row(
    text('email', '电子邮箱', { maxLength: 100 }),
    text('officeHours', '办公时间', { description: '例如 工作日 8:30 到 17:30。', maxLength: 100 }),
  ),
  text('conacUrl', '党政机关网站标识的网址', { maxLength: 500 }),
  text('errorReportUrl', '“我为政府网站找错”的网址', { maxLength: 500 }),
];

const noticeFields: Field[] = [
  {
    name: 'tone',
    type: 'select',
    label: '轻重',
    options: [
      { value: 'info', label: '一般' },
      { value: 'ok', label: '好消息' },
      { value: 'warn', label: '提醒' },
      { value: 'bad', label: '紧急' },
    ],
  },
  text('subject', '事项', { maxLength: 20 }),
  text('text', '内容'),
  text('url', '链接', { maxLength: 500 }),
  row(text('unit', '发布单位', { description: '例如 县应急管理局。', maxLength: 30 }), {
    name: 'date',
    type: 'date',
    label: '发布时间',
    admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } },
  }),
];

export const siteFields: Field[] = [
  listCell('stateShown', '状态', '/admin/lists/SiteStateCell.tsx#SiteStateCell'),
  listCell('lastArticle', '更新', '/admin/lists/LastArticleCell.tsx#LastArticleCell'),
  listCell('failedPages', '失败的页面', '/admin/lists/FailedPagesCell.tsx#FailedPagesCell'),
  {
    type: 'tabs',
    tabs: [
      {
        label: '基本',
        fields: [
          {
            name: 'name',
            ...arranged,
            type: 'text',
            label: '名称',
            required: true,
            maxLength: 60,
            index: true,
          },
          { name: 'shortName', type: 'text', label: '简称', maxLength: 20 },
          text('tagline', '副题', { description: '名称下面的小字。', maxLength: 60 }),
          {
            name: 'path',
            ...arranged,
            type: 'text',
            label: '路径',
            unique: true,
            index: true,
            maxLength: 40,
            admin: { description: '小写字母、数字和短横，例如 qingshi。门户留空。' },
          },
          { name: 'formerPaths', type: 'text', hasMany: true, label: '用过的路径', admin: { hidden: true } },
          {
            name: 'kind',
            ...arranged,
            type: 'select',
            label: '类型',
            required: true,
            defaultValue: 'department',
            index: true,
            options: [
              { value: 'portal', label: '门户' },
              { value: 'township', label: '乡镇' },
              { value: 'department', label: '部门' },
            ],
          },
          {
            name: 'state',
            ...arranged,
            type: 'select',
            label: '状态',
            required: true,
            defaultValue: 'open',
            index: true,
            options: [
              { value: 'open', label: '开通' },
              { value: 'paused', label: '暂停' },
              { value: 'closed', label: '关停' },
            ],
          },
          {
            name: 'stateText',
            ...arranged,
            type: 'textarea',
            label: '暂停或关停的说明',
            maxLength: 500,
            admin: { condition: (data: Record<string, unknown>) => data.state !== 'open' },
          },
          { name: 'parent', ...arranged, type: 'relationship', relationTo: 'sites', label: '上级站点' },
          {
            name: 'organisation',
            ...arranged,
            type: 'relationship',
            relationTo: 'organisations',
            label: '所属单位',
          },
          { name: 'blueprint', ...arranged, type: 'text', label: '蓝图', maxLength: 40 },
          { name: 'position', ...arranged, type: 'number', label: '顺序', defaultValue: 0, index: true },
          {
            name: 'domains',
            ...arranged,
            type: 'array',
            label: '域名',
            labels: { singular: '域名', plural: '域名' },
            admin: { description: '第一个是主域名。不填就按路径访问。' },
            fields: [
              { name: 'host', type: 'text', label: '域名', required: true, maxLength: 253, index: true },
            ],
          },
        ],
      },
      {
        label: '标识',
        fields: [
          {
            name: 'identity',
            type: 'group',
            label: '网站标识',
            admin: { hideGutter: true, description: '写在每一页的页脚和网页标签里，国家规定要有。' },
            fields: identityFields,
          },
        ],
      },
      {
        label: '外观',
        fields: [
          {
            name: 'accent',
            type: 'text',
            label: '主色',
            maxLength: 7,
            admin: { description: '六位颜色值，例如 #1f4e8c。' },
          },
          {
            name: 'hotWords',
            type: 'text',
            hasMany: true,
            label: '热词',
            admin: { description: '搜索框下面的词。' },
          },
          {
            name: 'superiors',
            type: 'array',
            label: '上级网站',
            labels: { singular: '网站', plural: '网站' },
            fields: [
              { name: 'text', type: 'text', label: '名称', required: true, maxLength: 40 },
              { name: 'url', type: 'text', label: '网址', required: true, maxLength: 500 },
            ],
          },
          { name: 'notice', type: 'group', label: '公告条', fields: noticeFields },
          {
            name: 'phones',
            type: 'array',
            label: '便民电话',
            labels: { singular: '电话', plural: '电话' },
            fields: [
              { name: 'name', type: 'text', label: '名称', required: true, maxLength: 40 },
              { name: 'phone', type: 'text', label: '号码', required: true, maxLength: 40 },
              { name: 'note', type: 'text', label: '说明', maxLength: 60 },
            ],
          },
        ],
      },
    ],
  },
];
