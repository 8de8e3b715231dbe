import type { CatalogPage, CatalogRow, ColumnPage, Edition, Pagination, ValidityTag } from '../contract.ts';
import { exampleBase } from './base.ts';
import { columnLink, hrefOf, portal, township, type ExampleSite } from './sites.ts';

export const validityTags = {
  valid: { text: '有效', tone: 'ok' },
  amended: { text: '已修改', tone: 'warn' },
  partly: { text: '部分失效', tone: 'warn' },
  expired: { text: '已失效', tone: 'bad' },
  abolished: { text: '已废止', tone: 'bad' },
} satisfies Record<string, ValidityTag>;

const titles: [title: string, validity: keyof typeof validityTags][] = [
  ['关于印发云川县农村供水工程管理办法的通知', 'valid'],
  ['关于做好2026年今冬明春森林防灭火工作的通知', 'valid'],
  ['云川县老旧小区改造三年行动方案（2026—2028年）', 'valid'],
  ['关于公布第六批县级文物保护单位的通知', 'valid'],
  [
    '云川县人民政府办公室关于进一步做好全县今冬明春农村供水保障、森林草原防灭火、安全生产和困难群众基本生活保障等重点工作任务落实情况的通报',
    'valid',
  ],
  ['云川县城市养犬管理规定', 'amended'],
  ['云川县招商引资项目扶持办法', 'partly'],
  ['云川县农村集中供水管理暂行办法', 'abolished'],
  ['关于特殊时期减免租金的若干措施', 'expired'],
  ['“𠮷田”与𬭚矿产资源勘查信息', 'valid'],
];

const rows = (edition: Edition, site: ExampleSite): CatalogRow[] =>
  titles.map(([title, validity], index) => ({
    indexNumber: `000000001/2026-${String(118 - index).padStart(5, '0')}`,
    title,
    href: hrefOf(edition, site, `/gongkai/2026/record-${index}.html`),
    issuer: index % 2 === 0 ? '云川县人民政府' : '云川县人民政府办公室',
    ...(index === 3 ? {} : { number: `云川政发〔2026〕${18 - index}号` }),
    ...(index === 9 ? {} : { writtenOn: `2026-11-${String(16 - index).padStart(2, '0')}` }),
    publishedOn: `2026-11-${String(18 - index).padStart(2, '0')}`,
    validity: validityTags[validity],
    ...(index === 9 ? { publicity: '依申请公开' } : {}),
  }));

const items = [
  '法规文件',
  '机构职能',
  '规划计划',
  '统计信息',
  '行政许可和服务',
  '行政处罚和强制',
  '财政预决算',
  '收费项目',
  '政府集中采购',
  '重大建设项目',
  '民生保障',
  '应急管理',
  '环保卫生与安全',
  '公务员招考',
  '城乡建设与征收',
];

function tree(edition: Edition, site: ExampleSite, current: string, counted: boolean): CatalogPage['tree'] {
  const node = (text: string, href: string) => ({
    text,
    href: hrefOf(edition, site, href),
    current: text === current,
    open: false,
    children: [],
  });
  return {
    root: { text: '政府信息公开', href: hrefOf(edition, site, '/disclosure/') },
    nodes: [
      node('政府信息公开指南', '/disclosure/guide/'),
      node('政府信息公开制度', '/disclosure/rules/'),
      {
        ...node('法定主动公开内容', '/disclosure/mulu/'),
        open: true,
        children: items.map((text, index) => ({
          ...node(text, `/disclosure/mulu/shixiang/${index + 1}/`),
          ...(counted ? { count: index === 7 ? 0 : 3032 - index * 211 } : {}),
        })),
      },
      node('政府信息公开年报', '/disclosure/report/'),
      node('依申请公开', '/disclosure/apply/'),
    ],
  };
}

function filters(edition: Edition, site: ExampleSite): CatalogPage['filters'] {
  const filter = (title: string, texts: string[], rest: string[] = []) => ({
    title,
    choices: ['全部', ...texts].map((text, index) => ({
      text,
      href: hrefOf(edition, site, `/disclosure/mulu/${title}-${index}/`),
      current: index === 0,
    })),
    rest: rest.map((text, index) => ({
      text,
      href: hrefOf(edition, site, `/disclosure/mulu/rest-${index}/`),
    })),
  });
  return [
    filter(
      '发布机构',
      ['县人民政府', '县政府办公室', '县发展改革局', '县财政局'],
      ['青石镇', '柳溪镇', '云口镇'],
    ),
    filter(
      '主题分类',
      ['综合政务', '农业、林业、水利', '城乡建设、环境保护'],
      ['卫生、体育', '科技、教育', '其他'],
    ),
    filter('体裁', ['通知', '意见', '决定', '公告', '批复']),
    filter('年份', ['2026', '2025', '2024', '2023', '2022', '更早']),
    filter('有效性', ['有效', '修改', '部分失效', '失效', '废止']),
  ];
}

function base(edition: Edition, site: ExampleSite, name: string, path: string): CatalogPage {
  const feed = { text: '订阅', href: hrefOf('desktop', site, '/disclosure/mulu/rss.xml') };
  return {
    ...exampleBase({
      edition,
      site,
      path,
      title: `${name} - ${site.name}`,
      currentKey: '政务公开',
      trail: [columnLink(edition, site, '政务公开'), { text: name, href: hrefOf(edition, site, path) }],
      meta: [
        { name: 'ColumnName', content: name },
        { name: 'ColumnType', content: '信息公开目录' },
      ],
    }),
    kind: 'catalog',
    layout: 'records',
    name,
    description: '',
    tree: tree(edition, site, name, false),
    entrances: [],
    search: {
      action: edition === 'wap' ? '/wap/search' : '/search',
      kept: [{ name: 'columnType', value: '信息公开目录' }],
    },
    filters: filters(edition, site),
    rows: rows(edition, site),
    blocks: [],
    exports: {
      rss: feed,
      files: [
        { text: '目录 CSV', href: hrefOf('desktop', site, '/disclosure/mulu.csv') },
        { text: '目录 JSON', href: hrefOf('desktop', site, '/disclosure/mulu.json') },
      ],
    },
  };
}

const countDown = (href: (page: number | 'newest') => string, current: number | 'newest'): Pagination => ({
  newest: { href: href('newest'), current: current === 'newest' },
  pages: (current === 'newest' ? [115, 114, 113] : [62, 61, 60, 59, 58]).map((number) => ({
    number,
    href: href(number),
    current: number === current,
  })),
  oldest: { number: 1, href: href(1) },
  ...(current === 'newest' ? {} : { newerHref: href(current + 1) }),
  olderHref: href(current === 'newest' ? 115 : current - 1),
});

/** The platform page of the portal: entrances, filters, newest records, columns of articles. */
export function platformCatalog(edition: Edition): CatalogPage {
  const link = (
    text: string,
    path: string,
    icon: CatalogPage['entrances'][number]['icon'],
    note: string,
  ) => ({
    text,
    href: hrefOf(edition, portal, path),
    icon,
    note,
  });
  return {
    ...base(edition, portal, '政府信息公开', '/disclosure/'),
    description: '政府信息公开指南、制度、法定主动公开内容、年报与依申请公开。',
    tree: tree(edition, portal, '', true),
    entrances: [
      link('公开指南', '/disclosure/guide/', 'book', '怎样查、怎样要'),
      link('公开制度', '/disclosure/rules/', 'scale', '法规与本县规定'),
      link('法定主动公开', '/disclosure/mulu/', 'list', '按事项分类查阅'),
      link('公开年报', '/disclosure/report/', 'report', '历年工作报告'),
      link('依申请公开', '/disclosure/apply/', 'edit', '申请方式与时限'),
    ],
    total: 12345,
    pagination: countDown(
      (page) =>
        hrefOf(edition, portal, page === 'newest' ? '/disclosure/' : `/disclosure/mulu/index_${page}.html`),
      'newest',
    ),
    blocks: [
      {
        header: {
          title: '政策解读',
          links: [],
          more: { text: '更多', href: hrefOf(edition, portal, '/disclosure/reading/') },
        },
        items: [
          {
            title: '图解：农村供水有了新办法',
            href: hrefOf(edition, portal, '/202611/tujie.html'),
            date: '2026-11-18T02:00:00.000Z',
          },
        ],
      },
    ],
  };
}

/** An old page in the middle of the list of one statutory item. */
export function itemCatalog(edition: Edition): CatalogPage {
  return {
    ...base(edition, portal, '法规文件', '/disclosure/mulu/shixiang/1/index_60.html'),
    description: '条例第二十条第（一）项：行政法规、规章和规范性文件',
    pagination: countDown(
      (page) =>
        hrefOf(
          edition,
          portal,
          `/disclosure/mulu/shixiang/1/${page === 'newest' ? '' : `index_${page}.html`}`,
        ),
      60,
    ),
  };
}

/** An item of which a township has published nothing yet. */
export function emptyCatalog(edition: Edition): CatalogPage {
  return {
    ...base(edition, township, '收费项目', '/disclosure/mulu/shixiang/8/'),
    description: '条例第二十条第（八）项：行政事业性收费项目及其依据、标准',
    filters: [],
    rows: [],
    empty: {
      text: '这一事项还没有公开的信息',
      parent: { text: '全部公开信息', href: hrefOf(edition, township, '/disclosure/') },
    },
  };
}

/** The regulations library. */
export function regulationsCatalog(edition: Edition): CatalogPage {
  const page = base(edition, portal, '规章库', '/disclosure/guizhang/');
  return {
    ...page,
    layout: 'regulations',
    description: '法律、行政法规、地方性法规和规章，逐条可引用。',
    total: 3019,
    filters: page.filters.slice(3).map((filter) => ({ ...filter, rest: [] })),
    rows: page.rows.slice(4).map(({ indexNumber: _indexNumber, ...row }) => row),
    exports: { rss: page.exports.rss, files: [] },
  };
}

const textColumn = (edition: Edition, name: string, path: string): ColumnPage => {
  const catalog = base(edition, portal, name, path);
  const {
    layout: _l,
    entrances: _e,
    search: _s,
    filters: _f,
    rows: _r,
    exports: _x,
    total: _t,
    ...shared
  } = catalog;
  return {
    ...shared,
    kind: 'column',
    look: 'text',
    years: [],
    items: [],
    rssHref: catalog.exports.rss.href,
    text: {
      heading: `云川县人民政府${name}`,
      href: hrefOf(edition, portal, '/202601/zhinan.html'),
      publishedAt: '2026-01-12T02:00:00.000Z',
      bodyHtml:
        '<p>为方便公民、法人和其他组织获取政府信息，编制本指南。</p><h2>一、信息的分类和编排</h2><p>按法定事项、发布机构、主题和体裁编排。</p><h2>二、怎样获取</h2><p>在本平台查阅，或到县档案馆、图书馆的查阅场所。</p>',
      attachments: [],
    },
  };
};

/** 指南: its text on the page, an earlier version below. */
export function guideColumn(edition: Edition): ColumnPage {
  return {
    ...textColumn(edition, '政府信息公开指南', '/disclosure/guide/'),
    items: [
      {
        title: '云川县人民政府政府信息公开指南（2024年版）',
        href: hrefOf(edition, portal, '/202401/zhinan.html'),
        date: '2024-01-10T02:00:00.000Z',
      },
    ],
  };
}

/** 依申请公开: steps, who receives it, the form. */
export function applicationColumn(edition: Edition): ColumnPage {
  return {
    ...textColumn(edition, '依申请公开', '/disclosure/apply/'),
    application: {
      facts: [
        { name: '受理机构', value: '云川县人民政府办公室' },
        { name: '地址', value: '云川县云口镇滨河路1号' },
        { name: '电话', value: '0000-0000000' },
      ],
      steps: [
        { title: '先查一查', text: '多数信息已经主动公开，可以先在公开目录中查找。' },
        { title: '填写申请表', text: '写明姓名、身份证明、联系方式，以及所需信息的名称、文号或特征。' },
        { title: '递交', text: '当面或邮寄提交给受理机构。' },
        { title: '等待答复', text: '自收到申请之日起二十个工作日内答复，延长不超过二十个工作日。' },
      ],
      form: {
        name: '政府信息公开申请表',
        href: hrefOf('desktop', portal, '/disclosure/shenqingbiao.rtf'),
        type: 'RTF',
        size: '4 KB',
      },
    },
  };
}
