import { catalogColumn, disclosureColumns, policyColumn } from './shared-columns.ts';
import type { ColumnPlan } from './types.ts';

/** Columns of a township's site; order is the order of the navigation. */
export const townshipColumns: ColumnPlan[] = [
  {
    key: 'about',
    name: '{unit}情概况',
    slug: 'about',
    description: '{short}的基本情况、机构与联系方式。',
    keywords: ['{short}', '概况'],
    columnType: '概况信息',
    children: [
      {
        key: 'about.overview',
        name: '{place}简介',
        slug: 'overview',
        description: '{short}的位置、人口、村庄和产业。',
        keywords: ['{short}', '简介'],
        columnType: '概况信息',
      },
      {
        key: 'about.agency',
        name: '机构设置',
        slug: 'agency',
        description: '{short}人民政府的主要职责、内设机构和办公时间。',
        keywords: ['机构职能', '内设机构'],
        columnType: '机构职能',
      },
    ],
  },
  {
    key: 'news',
    name: '{unit}务动态',
    slug: 'news',
    description: '{short}的工作消息与通知。',
    keywords: ['{short}', '动态'],
    columnType: '工作动态',
    children: [
      {
        key: 'news.work',
        name: '工作动态',
        slug: 'work',
        description: '{short}各项工作的最新消息。',
        keywords: ['{short}', '工作动态'],
        columnType: '工作动态',
      },
      {
        key: 'news.notices',
        name: '通知公告',
        slug: 'notices',
        description: '{short}人民政府的通知、公告和公示。',
        keywords: ['通知', '公告', '公示'],
        columnType: '通知公告',
      },
    ],
  },
  disclosureColumns([
    policyColumn,
    catalogColumn('agriculture', '农业农村政策', '落实农业农村政策和补贴发放的情况。'),
    catalogColumn('land', '土地承包流转', '土地承包经营权流转的信息。'),
    catalogColumn('homestead', '宅基地审核', '宅基地使用审核的条件、程序和结果。'),
    catalogColumn('aid', '社会救助', '低保、特困供养、临时救助的条件和结果。'),
  ]),
  {
    key: 'services',
    name: '便民服务',
    slug: 'services',
    description: '在{short}能办的事和怎样办。',
    keywords: ['便民服务', '办事指南'],
    columnType: '办事服务',
    children: [
      guide('household', '户籍身份', '居住证明、户口迁移等事项。'),
      guide('insurance', '社会保障', '养老保险参保登记和待遇认证。'),
      guide('building', '宅基地与建房', '农村建房申请和危房改造。'),
      guide('medical', '医疗保险', '居民参保缴费和慢性病备案。'),
      guide('relief', '社会救助', '低保申请和临时救助。'),
      guide('elderly', '养老助残', '高龄津贴和残疾人证办理。'),
    ],
  },
  {
    key: 'villages',
    name: '村务公示',
    slug: 'villages',
    description: '各村财务、项目和评议结果的公示。',
    keywords: ['村务公开', '公示'],
    columnType: '信息公开目录',
    obligation: 'notice',
  },
  {
    key: 'countryside',
    name: '和美乡村',
    slug: 'countryside',
    description: '{short}的村庄风貌和乡土故事。',
    keywords: ['和美乡村', '{short}'],
    columnType: '概况信息',
    look: 'pictures',
    pageSize: 18,
  },
  {
    key: 'interaction',
    name: '互动交流',
    slug: 'interaction',
    description: '给{short}提意见、问事情。',
    keywords: ['互动交流'],
    columnType: '咨询投诉',
    children: [
      {
        key: 'interaction.mailbox',
        name: '{unit}长信箱',
        slug: 'mailbox',
        description: '来信须知和办理时限。',
        keywords: ['信箱', '写信须知'],
        columnType: '咨询投诉',
      },
      {
        key: 'interaction.consultation',
        name: '民意征集',
        slug: 'consultation',
        description: '{short}面向群众的意见征集与反馈。',
        keywords: ['意见征集'],
        columnType: '征集调查',
      },
    ],
  },
];

function guide(slug: string, name: string, description: string): ColumnPlan {
  return { key: `services.${slug}`, name, slug, description, keywords: [name], columnType: '办事服务' };
}
