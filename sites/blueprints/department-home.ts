import type { SectionPlan } from './layout.ts';

/** Home page of a department. */
export const departmentHome: SectionPlan[] = [
  { ground: 'paper', cells: [{ span: 12, block: { type: 'lead', from: ['news.work'], links: 0 } }] },
  {
    ground: 'paper',
    cells: [
      { span: 5, block: { type: 'carousel', group: '', limit: 4 } },
      {
        span: 4,
        block: {
          type: 'tabs',
          tabs: [
            { title: '工作动态', from: ['news.work'], more: 'news.work', limit: 8 },
            { title: '通知公告', from: ['news.notices'], more: 'news.notices', limit: 8 },
          ],
        },
      },
      {
        span: 3,
        block: {
          type: 'facts',
          title: '机构信息',
          buttons: [
            { text: '写信咨询', column: 'interaction' },
            { text: '内设机构', column: 'about.offices' },
          ],
        },
      },
    ],
  },
  {
    ground: 'wash',
    header: {
      title: '政务公开',
      links: ['disclosure.policy', 'disclosure.enforcement', 'disclosure.finance'],
      more: { text: '进入平台', column: 'disclosure' },
    },
    cells: [
      {
        span: 12,
        block: {
          type: 'entrances',
          items: [
            { text: '公开指南', icon: 'book', column: 'disclosure.guide', note: '本机关编制' },
            { text: '公开制度', icon: 'scale', column: 'disclosure.rules', note: '法规与规定' },
            { text: '法定主动公开', icon: 'list', column: 'disclosure', note: '按事项分类查阅' },
            { text: '公开年报', icon: 'report', column: 'disclosure.report', note: '历年工作报告' },
            { text: '依申请公开', icon: 'edit', column: 'disclosure.apply', note: '申请方式与时限' },
          ],
        },
      },
      { span: 8, block: { type: 'documents', from: ['disclosure.policy'], records: true, limit: 5 } },
      {
        span: 4,
        block: {
          type: 'list',
          title: '政策解读',
          from: ['reading'],
          more: { text: '更多', column: 'reading' },
          limit: 5,
          size: 'boxed',
        },
      },
    ],
  },
  {
    ground: 'paper',
    cells: [
      {
        span: 6,
        block: {
          type: 'list',
          title: '办事服务',
          from: ['services'],
          more: { text: '全部事项', column: 'services' },
          limit: 5,
          size: 'plain',
        },
      },
      {
        span: 6,
        block: {
          type: 'list',
          title: '业务指导',
          from: ['guidance'],
          more: { text: '更多', column: 'guidance' },
          limit: 5,
          size: 'plain',
        },
      },
    ],
  },
  {
    ground: 'wash',
    header: { title: '专题专栏', links: [], more: { text: '全部专题', column: 'topics' } },
    cells: [
      { span: 12, block: { type: 'pictures', from: ['topics'], limit: 4, across: 4, look: 'topic' } },
      { span: 12, block: { type: 'friend-links' } },
    ],
  },
];
