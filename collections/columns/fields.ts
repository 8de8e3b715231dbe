import type { Field } from 'payload';

import { listCell } from '#admin/admin-components.ts';

import { optionsOfSite } from '../fields/options-of-site.ts';
import { columnTypes } from './column-types.ts';

const looks = [
  { value: 'list', label: '标题列表' },
  { value: 'pictures', label: '图片列表' },
  { value: 'documents', label: '公文表格' },
  { value: 'cover', label: '栏目封面（按下级栏目分块）' },
  { value: 'channel-city', label: '频道：城市' },
  { value: 'channel-rural', label: '频道：农村' },
  { value: 'channel-enterprise', label: '频道：企业' },
  { value: 'channel-investment', label: '频道：投资' },
  { value: 'channel-tourism', label: '频道：旅游' },
  { value: 'channel-culture', label: '频道：文化' },
];

const obligationClasses = [
  { value: 'none', label: '不要求' },
  { value: 'news', label: '动态要闻类（两周）' },
  { value: 'notice', label: '通知公告、政策文件类（半年）' },
  { value: 'year', label: '人事、规划类（一年）' },
  { value: 'custom', label: '另定天数' },
];

const row = (...fields: Field[]): Field => ({ type: 'row', fields });

export const columnFields: Field[] = [
  row(
    {
      name: 'name',
      type: 'text',
      label: '名称',
      required: true,
      maxLength: 40,
      index: true,
      admin: { description: '导航和页面上的名字，一般四到六个字。' },
    },
    {
      name: 'slug',
      type: 'text',
      label: '路径',
      index: true,
      maxLength: 60,
      admin: { description: '小写字母、数字和短横。留空时按拼音生成，改后旧地址自动转来。' },
    },
  ),
  {
    name: 'parent',
    type: 'relationship',
    relationTo: 'columns',
    label: '上级栏目',
    index: true,
    filterOptions: optionsOfSite,
    admin: {
      position: 'sidebar',
      allowCreate: false,
      allowEdit: false,
      sortOptions: 'position',
      description: '留空就是第一级，最多五级。',
    },
  },
  listCell('articles', '稿件', '/admin/columns/cells.tsx#ArticlesCell'),
  listCell('deadline', '更新期限', '/admin/columns/cells.tsx#DeadlineCell'),
  listCell('responsibleShown', '责任人', '/admin/columns/cells.tsx#ResponsibleCell'),
  {
    name: 'columnType',
    type: 'select',
    label: '栏目类别',
    defaultValue: '工作动态',
    options: columnTypes.map((type) => ({ value: type, label: type })),
    admin: { description: '《政府网站发展指引》规定的类别，写进网页标签。' },
  },
  {
    name: 'description',
    type: 'textarea',
    label: '栏目说明',
    maxLength: 300,
    admin: { description: '这个栏目有什么内容。网页标签规范要求填写。' },
  },
  {
    name: 'keywords',
    type: 'text',
    hasMany: true,
    label: '关键词',
    admin: { description: '写一个按一次回车。' },
  },
  { name: 'blueprintKey', type: 'text', label: '蓝图标记', index: true, admin: { hidden: true } },
  { name: 'formerPaths', type: 'text', hasMany: true, label: '用过的路径', admin: { hidden: true } },
  row(
    { name: 'look', type: 'select', label: '样式', required: true, defaultValue: 'list', options: looks },
    {
      name: 'pageSize',
      type: 'number',
      label: '每页条数',
      defaultValue: 20,
      min: 5,
      max: 100,
      admin: { description: '5 到 100。' },
    },
  ),
  {
    name: 'inNavigation',
    type: 'checkbox',
    label: '放进导航',
    defaultValue: false,
    admin: { position: 'sidebar' },
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
    name: 'obligation',
    type: 'group',
    label: '更新要求',
    fields: [
      row(
        { name: 'class', type: 'select', label: '类别', defaultValue: 'none', options: obligationClasses },
        {
          name: 'intervalDays',
          type: 'number',
          label: '最长间隔（天）',
          min: 1,
          max: 3650,
          admin: { description: '超过这些天没有更新就提醒责任人。留空时按类别。' },
        },
      ),
      { name: 'responsible', type: 'relationship', relationTo: 'users', label: '责任人' },
    ],
  },
];
