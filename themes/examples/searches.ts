import type { Edition, SearchFacet, SearchPage, SearchResult, Segment } from '../contract.ts';
import { exampleBase } from './base.ts';
import { columnLink, portal } from './sites.ts';

/** Text whose parts between `*` are hits. */
const segments = (text: string): Segment[] =>
  text
    .split('*')
    .map((part, index) => ({ text: part, hit: index % 2 === 1 }))
    .filter((part) => part.text !== '');

const result = (
  title: string,
  snippet: string,
  more: Pick<SearchResult, 'tags' | 'facts'> & Partial<SearchResult>,
): SearchResult => ({
  title: segments(title),
  href: '/202611/gongshui.html',
  snippet: segments(snippet),
  ...more,
});

const results: SearchResult[] = [
  result(
    '关于印发云川县*农村供水*工程管理办法的通知',
    '第一条　为了规范*农村供水*工程的建设、运行和维护，保障*农村*居民饮水安全……本办法自印发之日起施行。',
    {
      tags: [
        { text: '文件', tone: 'plain' },
        { text: '有效', tone: 'ok' },
      ],
      facts: ['县人民政府', '云川政发〔2026〕18号'],
      date: '2026-11-16T01:00:00.000Z',
    },
  ),
  result(
    '图解：*农村供水*有了新办法',
    '新办法把“暂行”二字去掉了：水质检测由每季度一次改为每月一次，*供水*水压不足可以要求减免水费……',
    {
      tags: [{ text: '解读', tone: 'plain' }],
      facts: ['县水利局'],
      date: '2026-11-18T01:00:00.000Z',
    },
  ),
  result(
    '*农村供水*水价核定细则',
    '*农村*集中*供水*工程水价按补偿成本、合理收益的原则核定，每三年评估一次。',
    {
      tags: [
        { text: '文件', tone: 'plain' },
        { text: '有效', tone: 'ok' },
      ],
      facts: ['县发展改革局', '云川发改〔2023〕44号'],
      date: '2023-10-09T01:00:00.000Z',
    },
  ),
  result(
    '用水报装（*农村供水*）',
    '需要材料：身份证明、房屋权属证明或村委会证明。办理地点：县政务服务中心 B12 窗口、乡镇党群服务中心。',
    {
      tags: [{ text: '服务', tone: 'plain' }],
      facts: ['县水利局', '法定 15 个工作日，承诺 5 个工作日'],
      external: true,
    },
  ),
  result(
    '云川县*农村*集中*供水*管理暂行办法',
    '本县行政区域内*农村*集中*供水*工程的建设、运行、维护和用水管理，适用本办法。',
    {
      tags: [
        { text: '文件', tone: 'plain' },
        { text: '已废止', tone: 'bad' },
      ],
      facts: ['县人民政府', '云川政发〔2021〕11号'],
      date: '2021-05-27T01:00:00.000Z',
    },
  ),
  result('*农村供水*工程名录.xlsx', '云口镇 城关*供水*站 日*供水*量 1200 立方米', {
    tags: [
      { text: '附件', tone: 'plain' },
      { text: '已修改', tone: 'warn' },
    ],
    facts: ['县水利局'],
    date: '2026-08-14T01:00:00.000Z',
    owner: '附于《关于公布农村供水工程名录的通知》',
  }),
];

const choice = (text: string, count: number, current = false) => ({
  text,
  href: '/search?q=农村供水',
  count,
  current,
});

const facets: SearchFacet[] = [
  {
    key: 'site',
    title: '范围',
    choices: [
      choice('全部网站', 186, true),
      choice('县政府门户', 94),
      choice('县水利局', 37),
      choice('青石镇', 8),
    ],
    rest: {
      text: '其余 2 个网站',
      count: 47,
      choices: [choice('县发展改革局', 40), choice('云口镇', 7)],
    },
  },
  {
    key: 'kind',
    title: '类型',
    choices: [
      choice('全部', 186, true),
      choice('文件', 58),
      choice('新闻', 71),
      choice('解读', 19),
      choice('服务', 11),
      choice('附件', 27),
    ],
  },
  {
    key: 'year',
    title: '年份',
    choices: [choice('全部', 186, true), choice('2026', 64), choice('2025', 41), choice('2024', 38)],
  },
  {
    key: 'validity',
    title: '有效性',
    choices: [choice('全部', 186, true), choice('有效', 46), choice('已修改', 5), choice('已废止', 7)],
  },
];

const link = (text: string) => ({ text, href: `/search?q=${encodeURIComponent(text)}` });

function exampleSearch(edition: Edition, query: string): SearchPage {
  const base = exampleBase({
    edition,
    site: portal,
    path: query === '' ? '/search' : `/search?q=${encodeURIComponent(query)}`,
    title: `${query === '' ? '搜索' : `${query} - 搜索`} - 云川县人民政府`,
    currentKey: '',
    meta: [{ name: 'robots', content: 'noindex' }],
  });
  return {
    ...base,
    chrome: { ...base.chrome, search: { ...base.chrome.search, onPage: true } },
    kind: 'search',
    form: { query, scopes: [{ value: '', text: '全站', current: true }], kept: [] },
    meant: [],
    facets: [],
    related: [],
    help: ['政务公开', '互动交流'].map((text) => columnLink(edition, portal, text)),
    ways: [],
  };
}

const waysOf = (edition: Edition) =>
  ['新闻中心', '政务公开', '办事服务'].map((text) => columnLink(edition, portal, text));

/** The first of many pages, with everything that can stand there. */
export function fullSearch(edition: Edition): SearchPage {
  const page = (number: number, current = false) => ({ number, href: `/search?q=1&page=${number}`, current });
  return {
    ...exampleSearch(edition, '农村供水'),
    meant: [link('农村供水工程管理办法'), link('农村饮水安全')],
    answer: {
      total: 186,
      orders: [
        { text: '相关', href: '/search?q=1', current: true },
        { text: '最新', href: '/search?q=1&sort=date', current: false },
      ],
      titleOnly: { text: '只搜标题', href: '/search?q=1&title=1', current: false },
      clear: { text: '清除', href: '/search?q=1' },
      results,
      pages: [page(1, true), page(2), page(3)],
      last: { number: 16, href: '/search?q=1&page=16' },
      nextHref: '/search?q=1&page=2',
    },
    facets,
    related: ['水价', '水质检测结果', '停水通知', '供水服务电话', '水源保护区'].map(link),
  };
}

/** A page in the middle of more hits than can be paged to, from the second engine, a site as scope. */
export function secondPage(edition: Edition): SearchPage {
  const first = fullSearch(edition);
  const page = (number: number, current = false) => ({ number, href: `/search?q=1&page=${number}`, current });
  return {
    ...first,
    form: {
      query: '农村供水',
      scopes: [
        { value: '', text: '全站', current: false },
        { value: 'shuili', text: '本站', current: true },
      ],
      kept: [{ name: 'title', value: '1' }],
    },
    note: '搜索服务正在恢复，以下是备用索引的结果，可能不是最新的。',
    meant: [],
    answer: {
      ...(first.answer ?? { total: 0, orders: [], titleOnly: { text: '', href: '', current: true } }),
      total: 1000,
      remark: '没有与原词完全相同的内容，以下按读音查找。',
      results: results.slice(0, 3),
      pages: [page(5), page(6, true), page(7)],
      first: { number: 1, href: '/search?q=1' },
      last: { number: 100, href: '/search?q=1&page=100' },
      previousHref: '/search?q=1&page=5',
      nextHref: '/search?q=1&page=7',
      capped: '结果超过 1000 条，只能翻到第 1000 条。加上网站、年份等条件可以看到其余的。',
    },
    related: [],
  };
}

/** Nothing found for a long query. */
export function emptySearch(edition: Edition): SearchPage {
  return {
    ...exampleSearch(edition, '“𠮷田”<b>供水管网改造工程第三标段招标公告二〇二六年度补充说明'),
    empty: {
      heading: '没有找到相关内容',
      advice: ['检查有没有错字，或换一个说法。', '减少几个字，用两到六个字的词。', '文号、索引号要写完整。'],
      links: [link('供水管网'), { text: '搜索全部网站', href: '/search?q=1' }],
    },
    ways: waysOf(edition),
  };
}

/** Nothing asked yet. */
export function startSearch(edition: Edition): SearchPage {
  return {
    ...exampleSearch(edition, ''),
    related: ['公积金', '社保', '水价'].map(link),
    ways: waysOf(edition),
  };
}

/** No engine answers. */
export function awaySearch(edition: Edition): SearchPage {
  return {
    ...exampleSearch(edition, '农村供水'),
    note: '搜索暂时不能用，正在恢复。可以先从栏目里查找，或过几分钟再试。',
    ways: waysOf(edition),
  };
}
