import type { CatalogFilter, CatalogPage, Link } from '#themes/contract.ts';
import { catalogFeedLocal, regulationsLocal } from '../../addresses.ts';
import type { RegulationCard } from '../../store/cards.ts';
import { catalogPageSize, regulationList } from '../../store/lists.ts';
import { paginate, readListPage } from '../list-page.ts';
import { columnTags } from '../meta-tags.ts';
import { presentBase } from '../page-base.ts';
import { here, readColumns, type PageContext, type PlacedColumn } from '../page-context.ts';
import { catalogType, searchAction, yearFilter } from './filters.ts';
import { isPlatform } from './platform-column.ts';
import { levelCodes, levelOfCode } from './regulation-levels.ts';
import { presentRegulationRow } from './rows.ts';
import { presentCatalogTree } from './tree.ts';

export const libraryName = '规章库';

/** A page of the regulations library, of all levels or of one; null when there is no such page. */
export function presentRegulations(
  context: PageContext,
  columnId: string,
  levelCode: string | null,
  slice: number | 'newest',
): CatalogPage | null {
  const { reader, site } = context;
  const platform = readColumns(reader, site.id).get(columnId);
  const level = levelCode === null ? null : levelOfCode(levelCode);
  if (platform === undefined || !isPlatform(platform) || (levelCode !== null && level === null)) return null;
  const list = regulationList(site.id, level ?? undefined);
  const shown = readListPage<RegulationCard>(reader, { list, pageSize: catalogPageSize, slice });
  if (shown === null || shown.cards.length === 0) return null;
  const local = regulationsLocal(platform.local, levelCode, slice);
  const hrefOf = (page: number | 'newest'): string =>
    here(context, regulationsLocal(platform.local, levelCode, page));
  const library: Link = { text: libraryName, href: here(context, regulationsLocal(platform.local, null)) };
  const name = level ?? libraryName;
  const description = '法律、法规、规章和规范性文件全文，每一条都可以引用。';
  return {
    ...presentBase(context, {
      local,
      title: slice === 'newest' ? name : `${name} 第 ${slice} 页`,
      meta: columnTags({ name, description, keywords: [libraryName, name], columnType: catalogType }),
      trail: [
        { text: platform.name, href: here(context, platform.local) },
        library,
        ...(level === null ? [] : [{ text: level, href: hrefOf(slice) }]),
      ],
      currentKey: platform.chain[0]?.id ?? '',
    }),
    kind: 'catalog',
    layout: 'regulations',
    name,
    description,
    tree: presentCatalogTree(context, platform, 'regulations'),
    entrances: [],
    search: { action: searchAction(context), kept: [{ name: 'kind', value: 'regulation' }] },
    filters:
      slice === 'newest'
        ? [
            ...levelFilter(context, platform, levelCode),
            ...yearFilter(context, { list, hrefOf }),
            ...validityFilter(context),
          ]
        : [],
    ...(shown.total === undefined ? {} : { total: shown.total }),
    rows: shown.cards.map((card) => presentRegulationRow(context, card)),
    ...(shown.highest === 0 ? {} : { pagination: paginate(hrefOf, slice, shown.highest) }),
    blocks: [],
    exports: {
      rss: {
        text: '订阅公开目录',
        href: here({ ...context, edition: 'desktop' }, catalogFeedLocal(platform.local)),
      },
      files: [],
    },
  };
}

/** Levels that the library has. */
function levelFilter(context: PageContext, platform: PlacedColumn, current: string | null): CatalogFilter[] {
  const { reader, site } = context;
  const values = levelCodes
    .filter(([level]) => reader.hasAtLeast(regulationList(site.id, level), 1))
    .map(([level, code]) => ({
      text: level,
      href: here(context, regulationsLocal(platform.local, code)),
      current: code === current,
    }));
  const all = {
    text: '全部',
    href: here(context, regulationsLocal(platform.local, null)),
    current: current === null,
  };
  return values.length < 2 ? [] : [{ title: '效力级别', choices: [all, ...values], rest: [] }];
}

function validityFilter(context: PageContext): CatalogFilter[] {
  const href = (validity: string): string =>
    `${searchAction(context)}?${new URLSearchParams({ kind: 'regulation', validity }).toString()}`;
  return [
    {
      title: '时效性',
      choices: ['有效', '修改', '失效', '废止'].map((text) => ({ text, href: href(text), current: false })),
      rest: [],
    },
  ];
}
