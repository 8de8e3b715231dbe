import type { SectionPlan } from './layout.ts';

/** Home page of the portal. Panels of letters, progress queries and figures come with their records. */
export const portalHome: SectionPlan[] = [
  { ground: 'paper', cells: [{ span: 12, block: { type: 'lead', from: ['news.county'], links: 3 } }] },
  {
    ground: 'paper',
    cells: [
      { span: 7, block: { type: 'carousel', group: '', limit: 5 } },
      {
        span: 5,
        block: {
          type: 'tabs',
          tabs: [
            { title: '要闻', from: ['news.county'], more: 'news.county', limit: 9 },
            { title: '部门动态', from: ['news.departments'], more: 'news.departments', limit: 9 },
            { title: '乡镇动态', from: ['news.townships'], more: 'news.townships', limit: 9 },
            { title: '通知公告', from: ['news.notices'], more: 'news.notices', limit: 9 },
          ],
        },
      },
    ],
  },
  {
    ground: 'paper',
    cells: [
      {
        span: 12,
        block: {
          type: 'quick',
          items: [
            { text: '{unit}长信箱', icon: 'mail', column: 'interaction.mailbox' },
            { text: '依申请公开', icon: 'edit', column: 'disclosure.apply' },
            { text: '政策文件库', icon: 'book', column: 'disclosure.policy' },
            { text: '公开年报', icon: 'report', column: 'disclosure.report' },
            { text: '统计公报', icon: 'chart', column: 'data.bulletin' },
            { text: '办事提示', icon: 'calendar', column: 'services.tips' },
            { text: '民意征集', icon: 'speaker', column: 'interaction.consultation' },
            { text: '联系我们', icon: 'phone', column: 'site.contact' },
          ],
        },
      },
    ],
  },
  {
    ground: 'paper',
    header: { title: '专题专栏', links: [], more: { text: '全部专题', column: 'topics' } },
    cells: [{ span: 12, block: { type: 'column-cards', of: 'topics', limit: 4, across: 4, look: 'topic' } }],
  },
  {
    ground: 'wash',
    header: {
      title: '政务公开',
      links: [
        'disclosure.policy',
        'disclosure.finance',
        'disclosure.projects',
        'disclosure.enforcement',
        'disclosure.personnel',
      ],
      more: { text: '进入平台', column: 'disclosure' },
    },
    cells: [
      {
        span: 12,
        block: {
          type: 'entrances',
          items: [
            { text: '公开指南', icon: 'book', column: 'disclosure.guide', note: '怎样查、怎样要' },
            { text: '公开制度', icon: 'scale', column: 'disclosure.rules', note: '法规与本{unit}规定' },
            { text: '法定主动公开', icon: 'list', column: 'disclosure', note: '按事项分类查阅' },
            { text: '公开年报', icon: 'report', column: 'disclosure.report', note: '历年工作报告' },
            { text: '依申请公开', icon: 'edit', column: 'disclosure.apply', note: '申请方式与时限' },
          ],
        },
      },
      { span: 8, block: { type: 'documents', from: ['disclosure.policy'], records: true, limit: 6 } },
      {
        span: 4,
        block: {
          type: 'list',
          title: '政策解读',
          from: ['disclosure.reading'],
          more: { text: '更多', column: 'disclosure.reading' },
          limit: 6,
          size: 'boxed',
        },
      },
    ],
  },
  {
    ground: 'paper',
    header: { title: '办事服务', links: ['services.tips'], more: { text: '全部事项', column: 'services' } },
    cells: [
      {
        span: 8,
        block: {
          type: 'tiles',
          items: [
            { text: '生育收养', icon: 'baby', column: 'services.birth', notes: ['出生登记', '新生儿参保'] },
            { text: '上学求学', icon: 'school', column: 'services.school', notes: ['入学报名', '助学申请'] },
            { text: '就业创业', icon: 'briefcase', column: 'services.work', notes: ['求职登记', '开办餐馆'] },
            {
              text: '住房安居',
              icon: 'house',
              column: 'services.housing',
              notes: ['公积金提取', '不动产登记'],
            },
            { text: '婚姻登记', icon: 'rings', column: 'services.marriage', notes: ['结婚登记', '补领证件'] },
            {
              text: '看病就医',
              icon: 'heart',
              column: 'services.health',
              notes: ['异地就医', '慢性病认定'],
            },
            { text: '交通出行', icon: 'car', column: 'services.travel', notes: ['驾驶证换领', '老年乘车卡'] },
            {
              text: '退休养老',
              icon: 'elder',
              column: 'services.retirement',
              notes: ['待遇资格认证', '高龄津贴'],
            },
            { text: '身后事务', icon: 'leaf', column: 'services.funeral', notes: ['死亡登记', '遗属待遇'] },
          ],
        },
      },
      {
        span: 4,
        block: {
          type: 'list',
          title: '办事提示',
          from: ['services.tips'],
          more: { text: '更多', column: 'services.tips' },
          limit: 6,
          size: 'boxed',
        },
      },
    ],
  },
  {
    ground: 'wash',
    header: {
      title: '互动交流',
      links: ['interaction.mailbox'],
      more: { text: '更多', column: 'interaction' },
    },
    cells: [
      {
        span: 4,
        block: {
          type: 'list',
          title: '回应关切',
          from: ['interaction.response'],
          more: { text: '更多', column: 'interaction.response' },
          limit: 5,
          size: 'boxed',
        },
      },
      {
        span: 4,
        block: {
          type: 'list',
          title: '民意征集',
          from: ['interaction.consultation'],
          more: { text: '更多', column: 'interaction.consultation' },
          limit: 5,
          size: 'boxed',
        },
      },
      {
        span: 4,
        block: {
          type: 'list',
          title: '在线访谈',
          from: ['interaction.interviews'],
          more: { text: '更多', column: 'interaction.interviews' },
          limit: 5,
          size: 'boxed',
        },
      },
    ],
  },
  {
    ground: 'paper',
    header: { title: '频道', links: [] },
    cells: [{ span: 12, block: { type: 'column-cards', of: 'channels', limit: 6, across: 6, look: 'card' } }],
  },
  {
    ground: 'paper',
    header: {
      title: '政府数据',
      links: ['data.bulletin', 'data.open'],
      more: { text: '更多', column: 'data' },
    },
    cells: [
      {
        span: 6,
        block: {
          type: 'list',
          title: '经济运行',
          from: ['data.economy'],
          more: { text: '更多', column: 'data.economy' },
          limit: 5,
          size: 'plain',
        },
      },
      {
        span: 6,
        block: {
          type: 'list',
          title: '数据解读',
          from: ['data.reading'],
          more: { text: '更多', column: 'data.reading' },
          limit: 5,
          size: 'plain',
        },
      },
    ],
  },
  {
    ground: 'wash',
    header: { title: '乡镇与部门网站', links: ['units.townships', 'units.departments'] },
    cells: [
      {
        span: 12,
        block: {
          type: 'matrix',
          groups: [
            { kind: 'township', noun: '个乡镇' },
            { kind: 'department', noun: '个部门' },
          ],
        },
      },
      { span: 12, block: { type: 'friend-links' } },
    ],
  },
];
