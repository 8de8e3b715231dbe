import type { Punctuality } from '#policy/obligation.ts';

import { columnsThatAre } from '../columns/read-deadlines.ts';
import type { DeedKey } from './deeds.ts';
import { importTablePath } from '../table/import-table-path.ts';
import { articleChips } from './article-chips.ts';
import { trashChip, type Chip } from './chips.ts';
import { authorFilter } from './filters/author-filter.ts';
import { columnFilter } from './filters/column-filter.ts';
import type { QuickFilter } from './filters/quick-filter.ts';
import { issuerFilter, subjectFilter } from './filters/record-filters.ts';
import { timeFilter } from './filters/time-filter.ts';

/** The choices of a select field of the collection, as it is configured. */
export type OptionsOf = (field: string) => readonly { value: string; label: string }[];

/** What the list of one collection says and offers. A collection gets all parts of a list by a row in `listSpecs`. */
export interface ListSpec {
  /** Counts the records: `篇`. */
  measure: string;
  /** Said when there is no record at all, before the link to the first one. */
  empty: string;
  /** The link to the first one; empty where records are not made by hand. */
  first: string;
  /** Chips after 全部; the trash comes last where there is one. */
  chips: (now: Date, optionsOf: OptionsOf) => Chip[];
  trash: boolean;
  /** Questions beside the search, each answered by one choice. */
  filters?: readonly QuickFilter[];
  deeds: readonly DeedKey[];
  /** Columns of the table that can be taken out, path → heading. */
  exports: Readonly<Record<string, string>>;
  /** Page below `/admin` that brings in a table; only where there is one. */
  importAt?: string;
}

const select = (key: string, label: string, field: string, value: string): Chip => ({
  key,
  label,
  where: { [field]: { equals: value } },
});

/** A chip for each choice of a field that some record has. */
const choices = (field: string, optionsOf: OptionsOf): Chip[] =>
  optionsOf(field).map(({ value, label }) => ({
    ...select(value, label, field, value),
    onlyWhenAny: true,
  }));

const contentDeeds = ['publish', 'withdraw', 'trash', 'restore', 'erase'] as const;

const due = (key: Punctuality, label: string): Chip => ({
  key,
  label,
  where: {},
  find: (payload) => columnsThatAre(payload, key),
});

const mime = (key: string, label: string, prefix: string): Chip => ({
  key,
  label,
  where: { mimeType: { contains: prefix } },
});

/** The lists of the admin, by collection. */
export const listSpecs: Readonly<Record<string, ListSpec>> = {
  articles: {
    measure: '篇',
    empty: '还没有文章。',
    first: '写第一篇',
    chips: articleChips,
    trash: true,
    filters: [
      columnFilter,
      authorFilter,
      timeFilter([
        { field: 'updatedAt', deed: '更新', spans: ['today', 'week', 'month'] },
        { field: 'publishedAt', deed: '发布', spans: ['today', 'week', 'month', 'year', 'last-year'] },
      ]),
    ],
    deeds: ['publish', 'move', 'copy', 'pin', 'withdraw', 'trash', 'restore', 'erase'],
    exports: {
      title: '标题',
      site: '站点',
      column: '栏目',
      _status: '状态',
      source: '来源',
      author: '作者',
      editor: '责任编辑',
      documentNumber: '文号',
      publishedAt: '发布时间',
      updatedAt: '更新时间',
      address: '地址',
    },
  },
  disclosures: {
    measure: '条',
    empty: '还没有公开信息。',
    first: '写第一条',
    chips: (now, optionsOf) => [...articleChips(now), ...choices('validity', optionsOf)],
    trash: true,
    filters: [
      subjectFilter,
      issuerFilter,
      timeFilter([
        { field: 'publishedAt', deed: '发布', spans: ['week', 'month', 'year', 'last-year'] },
        { field: 'writtenOn', deed: '成文', spans: ['month', 'year', 'last-year'] },
      ]),
    ],
    deeds: contentDeeds,
    exports: {
      indexNumber: '索引号',
      title: '名称',
      documentNumber: '文号',
      issuer: '发布机构',
      writtenOn: '成文日期',
      publishedAt: '发布日期',
      validity: '有效性',
      site: '站点',
    },
    importAt: importTablePath,
  },
  regulations: {
    measure: '部',
    empty: '规章库还是空的。',
    first: '加第一部',
    chips: (_, optionsOf) => choices('validity', optionsOf),
    trash: true,
    filters: [timeFilter([{ field: 'effectiveOn', deed: '施行', spans: ['year', 'last-year'] }])],
    deeds: contentDeeds,
    exports: {
      title: '名称',
      number: '文号',
      issuer: '制定机关',
      effectiveOn: '施行日期',
      validity: '有效性',
      site: '站点',
    },
  },
  'code-terms': {
    measure: '个',
    empty: '还没有代码。',
    first: '加第一个',
    chips: (_, optionsOf) => choices('list', optionsOf),
    trash: false,
    deeds: [],
    exports: { list: '代码表', code: '代码', name: '名称', parent: '上级', active: '启用', source: '依据' },
  },
  columns: {
    measure: '个',
    empty: '还没有栏目。',
    first: '建第一个',
    chips: () => [due('soon', '将到期'), due('late', '超期'), due('empty', '空')],
    trash: false,
    deeds: [],
    exports: {
      name: '名称',
      site: '站点',
      parent: '上级栏目',
      columnType: '类别',
      slug: '路径',
      position: '顺序',
    },
  },
  media: {
    measure: '个',
    empty: '还没有图片和文件。',
    first: '传第一个',
    chips: () => [
      mime('picture', '图片', 'image/'),
      mime('video', '视频', 'video/'),
      {
        key: 'file',
        label: '文件',
        where: { or: [{ mimeType: { contains: 'application/' } }, { mimeType: { contains: 'text/' } }] },
      },
      {
        key: 'no-alt',
        label: '缺说明',
        where: {
          and: [
            { mimeType: { contains: 'image/' } },
            { or: [{ alt: { exists: false } }, { alt: { equals: '' } }] },
          ],
        },
      },
    ],
    trash: true,
    filters: [
      timeFilter([
        { field: 'createdAt', deed: '上传', spans: ['today', 'week', 'month', 'year', 'last-year'] },
      ]),
    ],
    deeds: ['trash-media', 'restore-media', 'erase-media'],
    exports: { originalName: '名称', alt: '图片说明', site: '站点', filesize: '大小', createdAt: '上传时间' },
  },
  links: {
    measure: '条',
    empty: '还没有轮播和链接。',
    first: '加第一条',
    chips: (now) => [
      {
        key: 'used',
        label: '在用',
        where: {
          or: [{ until: { exists: false } }, { until: { greater_than: now.toISOString() } }],
        },
      },
      { key: 'ended', label: '到期', where: { until: { less_than_equal: now.toISOString() } } },
      select('carousel', '轮播', 'place', 'carousel'),
      select('friend', '友情链接', 'place', 'friend'),
      select('quick', '快捷入口', 'place', 'quick'),
      select('map', '示意地图', 'place', 'map'),
    ],
    trash: true,
    deeds: ['end', 'copy', 'trash', 'restore', 'erase'],
    exports: { title: '名称', site: '站点', place: '位置', url: '网址', from: '开始', until: '结束' },
  },
  sites: {
    measure: '个',
    empty: '还没有站点。',
    first: '建第一个',
    chips: () => [
      select('township', '乡镇', 'kind', 'township'),
      select('department', '部门', 'kind', 'department'),
      select('paused', '暂停', 'state', 'paused'),
      select('closed', '关停', 'state', 'closed'),
    ],
    trash: false,
    deeds: ['republish', 'pause', 'reopen'],
    exports: {
      name: '名称',
      kind: '类型',
      state: '状态',
      path: '路径',
      organisation: '所属单位',
      'identity.siteCode': '网站标识码',
      'identity.organiser': '主办单位',
    },
  },
  organisations: {
    measure: '个',
    empty: '还没有组织机构。',
    first: '加第一个',
    chips: (_, optionsOf) => choices('category', optionsOf),
    trash: false,
    deeds: [],
    exports: { name: '名称', category: '类别', parent: '上级单位', code: '编码' },
  },
  synonyms: {
    measure: '组',
    empty: '还没有自己的同义词，用的是产品自带的。',
    first: '加第一组',
    chips: () => [],
    trash: false,
    deeds: [],
    exports: { words: '词', updatedAt: '更新时间' },
  },
  'calendar-years': {
    measure: '年',
    empty: '还没有工作日历，公开期限算不出来。',
    first: '加第一年',
    chips: () => [],
    trash: false,
    deeds: [],
    exports: { year: '年份', daysOff: '放假的日子', workdays: '上班的周末', source: '依据' },
  },
  users: {
    measure: '人',
    empty: '还没有用户。',
    first: '加第一个',
    chips: (now): Chip[] => [
      {
        key: 'pending',
        label: '待激活',
        where: { linkHash: { exists: true } },
        byIds: true,
        needs: 'users.details',
      },
      {
        key: 'locked',
        label: '锁定',
        where: { lockUntil: { greater_than: now.toISOString() } },
        byIds: true,
        needs: 'users.details',
      },
      {
        key: 'disabled',
        label: '停用',
        where: { disabled: { equals: true } },
        needs: 'users.details',
      },
    ],
    trash: false,
    deeds: ['disable', 'enable'],
    exports: { name: '姓名', email: '邮箱', organisation: '单位', disabled: '停用' },
  },
};

/** The filters beside the search of a list. */
export const filtersOf = (slug: string): readonly QuickFilter[] => listSpecs[slug]?.filters ?? [];

/** All chips of a list except 全部, in order. */
export function chipsOf(slug: string, now: Date, optionsOf: OptionsOf): Chip[] {
  const spec = listSpecs[slug];
  if (spec === undefined) return [];
  return [...spec.chips(now, optionsOf), ...(spec.trash ? [trashChip] : [])];
}
