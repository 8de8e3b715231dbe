import type { Link, TreeNode } from '#themes/contract.ts';
import { catalogLocal, regulationsLocal } from '../../addresses.ts';
import { regulationList } from '../../store/lists.ts';
import { here, type PageContext, type PlacedColumn } from '../page-context.ts';
import { shortItemName } from './item-names.ts';
import { columnByKey, outline, type OutlineKey } from './platform-column.ts';
import { catalogScope, itemsOf } from './scope.ts';

/** Which entry of the outline a page is. */
export type TreePlace = OutlineKey | 'regulations' | { item: string } | null;

export const platformName = '政府信息公开';

/**
 * The national outline beside every page of the platform: 指南 制度 法定主动公开内容 年报 依申请公开.
 *
 * @param counted  says how many records each item has; the page is then stale with every record.
 */
export function presentCatalogTree(
  context: PageContext,
  platform: PlacedColumn,
  place: TreePlace,
  counted = false,
): { root: Link; nodes: TreeNode[] } {
  const fixed = outline.flatMap(({ key, name }): TreeNode[] => {
    const column = columnByKey(context, key);
    return column === null
      ? []
      : [
          {
            text: name,
            href: here(context, column.local),
            current: place === key,
            open: false,
            children: [],
          },
        ];
  });
  const items = presentItems(context, platform, place, counted);
  const statutory: TreeNode[] =
    items.length === 0
      ? []
      : [
          {
            text: '法定主动公开内容',
            href: `${here(context, platform.local)}#mulu`,
            current: false,
            open: true,
            children: items,
          },
        ];
  return {
    root: { text: platformName, href: here(context, platform.local) },
    nodes: [...fixed.slice(0, 2), ...statutory, ...fixed.slice(2), ...library(context, platform, place)],
  };
}

function presentItems(
  context: PageContext,
  platform: PlacedColumn,
  place: TreePlace,
  counted: boolean,
): TreeNode[] {
  const { reader, site } = context;
  const scope = catalogScope(site, 'shixiang');
  const counts = new Map(
    counted && scope !== null
      ? reader.facetCounts(scope, 'shixiang').map(({ code, entries }) => [code, entries])
      : [],
  );
  const items = itemsOf(reader.terms('statutory'), site);
  return items.map((term) => ({
    text: shortItemName(term, items),
    href: here(context, catalogLocal(platform.local, { facet: 'shixiang', code: term.code })),
    current: typeof place === 'object' && place?.item === term.code,
    open: false,
    ...(counted ? { count: counts.get(term.code) ?? 0 } : {}),
    children: [],
  }));
}

/** 规章库, where there is one. */
function library(context: PageContext, platform: PlacedColumn, place: TreePlace): TreeNode[] {
  if (!context.reader.hasAtLeast(regulationList(context.site.id), 1)) return [];
  return [
    {
      text: '规章库',
      href: here(context, regulationsLocal(platform.local, null)),
      current: place === 'regulations',
      open: false,
      children: [],
    },
  ];
}
