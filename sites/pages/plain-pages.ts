import type { Link, NotFoundPage, SiteMapPage } from '#themes/contract.ts';
import { homeLocal, notFoundLocal, siteMapLocal } from '../addresses.ts';
import { presentBase } from './page-base.ts';
import { here, readColumns, type PageContext, type PlacedColumn } from './page-context.ts';

const link = (context: PageContext, column: PlacedColumn): Link => ({
  text: column.name,
  href: here(context, column.local),
});

/** All columns of a site, three levels deep. */
export function presentSiteMap(context: PageContext): SiteMapPage {
  const columns = readColumns(context.reader, context.site.id);
  const below = (column: PlacedColumn): PlacedColumn[] =>
    column.children.flatMap(({ id }) => columns.get(id) ?? []);
  return {
    ...presentBase(context, {
      local: siteMapLocal,
      title: '网站地图',
      meta: [],
      trail: [{ text: '网站地图', href: here(context, siteMapLocal) }],
      currentKey: '',
    }),
    kind: 'site-map',
    groups: [...columns.values()]
      .filter(({ parentId }) => parentId === null)
      .map((root) => ({
        header: link(context, root),
        links: below(root).map((column) => ({
          ...link(context, column),
          children: below(column).map((child) => link(context, child)),
        })),
      })),
  };
}

/** What a site answers for an address it does not know. */
export function presentNotFound(context: PageContext): NotFoundPage {
  const roots = [...readColumns(context.reader, context.site.id).values()].filter(
    ({ parentId, inNavigation }) => parentId === null && inNavigation,
  );
  return {
    ...presentBase(context, {
      local: notFoundLocal,
      title: '没有找到这个页面',
      meta: [],
      trail: [{ text: '没有找到', href: here(context, notFoundLocal) }],
      currentKey: '',
    }),
    kind: 'not-found',
    links: [
      { text: '首页', href: here(context, homeLocal) },
      ...roots.map((root) => link(context, root)),
      { text: '网站地图', href: here(context, siteMapLocal) },
    ],
  };
}
