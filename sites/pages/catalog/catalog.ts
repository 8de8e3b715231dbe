import type { CatalogPage, IconName, Link } from '#themes/contract.ts';
import { catalogExportLocal, catalogFeedLocal, catalogLocal } from '../../addresses.ts';
import { catalogPageSize } from '../../store/lists.ts';
import type { DisclosureCard } from '../../store/cards.ts';
import { coverBlocks } from '../cover-blocks.ts';
import { paginate, readListPage } from '../list-page.ts';
import { columnTags } from '../meta-tags.ts';
import { presentBase } from '../page-base.ts';
import { here, readColumns, type PageContext, type PlacedColumn } from '../page-context.ts';
import type { CatalogPlace } from '../page-key.ts';
import {
  catalogType,
  issuerFilter,
  searchAction,
  searchedFields,
  termFilter,
  validityFilter,
  yearFilter,
} from './filters.ts';
import { itemName } from './item-names.ts';
import { columnByKey, isOutline, isPlatform } from './platform-column.ts';
import { presentCatalogRow } from './rows.ts';
import { itemsOf, pagedList } from './scope.ts';
import { platformName, presentCatalogTree } from './tree.ts';

/** What a list is called, and what it holds. */
interface ListName {
  name: string;
  description: string;
}

/**
 * A page of the catalog: all records (of which the newest page is the platform itself) or those of one choice.
 *
 * @returns null when there is no such page.
 */
export function presentCatalog(
  context: PageContext,
  columnId: string,
  choice: CatalogPlace | null,
  slice: number | 'newest',
): CatalogPage | null {
  const { reader, site } = context;
  const platform = readColumns(reader, site.id).get(columnId);
  if (platform === undefined || !isPlatform(platform)) return null;
  const list = pagedList(site, choice);
  if (list === null) return null;
  const shown = readListPage<DisclosureCard>(reader, { list, pageSize: catalogPageSize, slice });
  const named = shown === null ? null : nameList(context, choice, shown.cards[0]);
  if (shown === null || named === null) return null;
  const isRoot = choice === null && slice === 'newest';
  const hrefOf = (page: number | 'newest'): string =>
    here(context, catalogLocal(platform.local, choice, page));
  const home: Link = { text: platform.name, href: here(context, platform.local) };
  return {
    ...presentBase(context, {
      local: catalogLocal(platform.local, choice, slice),
      title: slice === 'newest' ? named.name : `${named.name} 第 ${slice} 页`,
      meta: columnTags({ ...named, keywords: [named.name], columnType: catalogType }),
      trail: isRoot ? [home] : [home, { text: named.name, href: hrefOf(slice) }],
      currentKey: platform.chain[0]?.id ?? '',
      feeds: [feedLink(context, platform)],
    }),
    kind: 'catalog',
    layout: 'records',
    name: named.name,
    description: named.description,
    tree: presentCatalogTree(
      context,
      platform,
      choice?.facet === 'shixiang' ? { item: choice.code } : null,
      isRoot,
    ),
    entrances: isRoot ? presentEntrances(context, platform) : [],
    search: { action: searchAction(context), kept: searchedFields(context) },
    filters:
      slice === 'newest' && shown.cards.length > 0
        ? presentFilters(context, platform, { choice, list, hrefOf })
        : [],
    ...(shown.total === undefined ? {} : { total: shown.total }),
    rows: shown.cards.map((card) => presentCatalogRow(context, card)),
    ...(shown.highest === 0 ? {} : { pagination: paginate(hrefOf, slice, shown.highest) }),
    blocks: isRoot ? coverBlocks(context, platform, (column) => !isOutline(column)) : [],
    exports: presentExports(context, platform),
    ...(shown.cards.length > 0 || isRoot
      ? {}
      : { empty: { text: '这一事项还没有公开的信息', parent: { ...home, text: '全部公开信息' } } }),
  };
}

/** The name of a list; null when there is no such choice: items are offered without records too, all else is not. */
function nameList(
  { reader, site }: PageContext,
  choice: CatalogPlace | null,
  newest: DisclosureCard | undefined,
): ListName | null {
  const whole = site.path === '' ? `${site.shortName}各单位` : site.shortName;
  if (choice === null) return { name: platformName, description: `${whole}主动公开的政府信息。` };
  switch (choice.facet) {
    case 'shixiang': {
      const terms = reader.terms('statutory');
      const offered = itemsOf(terms, site);
      const term = (newest === undefined ? offered : terms).find(({ code }) => code === choice.code);
      return term === undefined
        ? null
        : {
            name: itemName(term, offered),
            description: `${itemOf(choice.code)}${whole}公开的信息。`,
          };
    }
    case 'zhuti':
    case 'ticai': {
      const list = choice.facet === 'zhuti' ? 'subject' : 'genre';
      const term = reader.terms(list).find(({ code }) => code === choice.code);
      return term === undefined || newest === undefined
        ? null
        : { name: term.name, description: `${whole}${list === 'subject' ? '这一主题' : '这一体裁'}的信息。` };
    }
    case 'jigou':
      return newest === undefined
        ? null
        : { name: newest.issuer, description: `${newest.issuer}公开的信息。` };
    case 'niandu':
      return null;
    default:
      return choice.facet satisfies never;
  }
}

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const numeral = (n: number): string => (n <= 10 ? (numerals[n] ?? '') : `十${numerals[n - 10] ?? ''}`);

/** `20-07` is item seven of article 20 of the regulation; other codes say nothing. */
function itemOf(code: string): string {
  const [, item] = /^20-(\d{2})$/u.exec(code) ?? [];
  if (item !== undefined) return `《政府信息公开条例》第二十条第（${numeral(Number(item))}）项：`;
  return code.startsWith('21-') ? '《政府信息公开条例》第二十一条：' : '';
}

function presentFilters(
  context: PageContext,
  platform: PlacedColumn,
  {
    choice,
    list,
    hrefOf,
  }: { choice: CatalogPlace | null; list: string; hrefOf: (slice: number | 'newest') => string },
): CatalogPage['filters'] {
  const years = yearFilter(context, { list, hrefOf });
  const term = (title: string, facet: 'zhuti' | 'ticai', current: string | null) =>
    termFilter(context, platform, { title, facet, current });
  if (choice === null)
    return [
      ...issuerFilter(context, platform),
      ...term('主题分类', 'zhuti', null),
      ...term('体裁', 'ticai', null),
      ...years,
      ...validityFilter(context, platform),
    ];
  if (choice.facet === 'zhuti') return [...term('主题分类', 'zhuti', choice.code), ...years];
  if (choice.facet === 'ticai') return [...term('体裁', 'ticai', choice.code), ...years];
  return years;
}

const entrancePlan: { key: string; text: string; note: string; icon: IconName }[] = [
  { key: 'disclosure.guide', text: '公开指南', note: '怎样查、怎样要', icon: 'book' },
  { key: 'disclosure.rules', text: '公开制度', note: '法规与本级规定', icon: 'scale' },
  { key: 'disclosure', text: '法定主动公开', note: '按事项分类查阅', icon: 'list' },
  { key: 'disclosure.report', text: '公开年报', note: '历年工作报告', icon: 'report' },
  { key: 'disclosure.apply', text: '依申请公开', note: '申请方式与时限', icon: 'edit' },
];

const presentEntrances = (context: PageContext, platform: PlacedColumn): CatalogPage['entrances'] =>
  entrancePlan.flatMap(({ key, ...entry }) => {
    const column = columnByKey(context, key);
    if (column === null) return [];
    const href = here(context, column.local);
    return [{ ...entry, href: column.id === platform.id ? `${href}#mulu` : href }];
  });

const desktop = (context: PageContext): PageContext => ({ ...context, edition: 'desktop' });

/** Feeds and exports exist once, for both editions. */
const feedLink = (context: PageContext, platform: PlacedColumn): Link => ({
  text: `${platformName} - ${context.site.shortName}`,
  href: here(desktop(context), catalogFeedLocal(platform.local)),
});

const presentExports = (context: PageContext, platform: PlacedColumn): CatalogPage['exports'] => ({
  rss: { ...feedLink(context, platform), text: '订阅' },
  files: [
    { text: '目录 CSV', href: here(desktop(context), catalogExportLocal(platform.local, 'csv')) },
    { text: '目录 JSON', href: here(desktop(context), catalogExportLocal(platform.local, 'json')) },
  ],
});
