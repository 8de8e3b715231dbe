import type { SectionPlan } from './layout.ts';

/** Home page of a township. */
export const townshipHome: SectionPlan[] = [
  {
    ground: 'paper',
    bleed: true,
    cells: [{ span: 12, block: { type: 'scene', group: 'home', lead: ['news.work'] } }],
  },
  {
    ground: 'paper',
    cells: [
      {
        span: 4,
        block: {
          type: 'list',
          title: '{unit}务动态',
          from: ['news.work'],
          more: { text: '更多', column: 'news.work' },
          limit: 7,
          size: 'plain',
        },
      },
      {
        span: 4,
        block: {
          type: 'list',
          title: '通知公告',
          from: ['news.notices'],
          more: { text: '更多', column: 'news.notices' },
          limit: 7,
          size: 'plain',
        },
      },
      {
        span: 4,
        block: {
          type: 'headlines',
          title: '县里要闻',
          more: { text: '到门户查看', column: { portal: 'news.county' } },
          limit: 7,
        },
      },
    ],
  },
  {
    ground: 'wash',
    header: {
      title: '政务公开',
      links: ['disclosure.agriculture', 'disclosure.land', 'disclosure.homestead', 'disclosure.aid'],
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
          title: '村务公示',
          from: ['villages'],
          more: { text: '更多', column: 'villages' },
          limit: 5,
          size: 'boxed',
        },
      },
    ],
  },
  {
    ground: 'paper',
    header: { title: '便民服务', links: [], more: { text: '全部事项', column: 'services' } },
    cells: [
      {
        span: 8,
        block: {
          type: 'tiles',
          items: [
            { text: '户籍身份', icon: 'user', column: 'services.household', notes: ['居住证明', '户口迁移'] },
            {
              text: '社会保障',
              icon: 'shield',
              column: 'services.insurance',
              notes: ['参保登记', '待遇认证'],
            },
            {
              text: '宅基地与建房',
              icon: 'house',
              column: 'services.building',
              notes: ['建房申请', '危房改造'],
            },
            {
              text: '医疗保险',
              icon: 'heart',
              column: 'services.medical',
              notes: ['居民参保', '慢性病备案'],
            },
            { text: '社会救助', icon: 'users', column: 'services.relief', notes: ['低保申请', '临时救助'] },
            {
              text: '养老助残',
              icon: 'elder',
              column: 'services.elderly',
              notes: ['高龄津贴', '残疾证办理'],
            },
          ],
        },
      },
      { span: 4, block: { type: 'phones', title: '便民电话', limit: 5 } },
    ],
  },
  {
    ground: 'wash',
    header: { title: '和美乡村', links: [], more: { text: '更多', column: 'countryside' } },
    cells: [
      { span: 12, block: { type: 'pictures', from: ['countryside'], limit: 4, across: 4, look: 'topic' } },
      { span: 12, block: { type: 'friend-links' } },
    ],
  },
];
