import type { Edition } from '#themes/contract.ts';
import { columnLocal, hrefFrom, absoluteUrl, type AddressBook } from '../addresses.ts';
import type { Branch, PageReader, SiteChrome, SiteSummary } from '../store/page-reader.ts';

/** Addresses of the theme's own files, by edition. */
export type ThemeAssets = Record<Edition, { styles: string[]; scripts: string[] }>;

/** What all presenters of one page work with. */
export interface PageContext {
  reader: PageReader;
  book: AddressBook;
  edition: Edition;
  assets: ThemeAssets;
  site: SiteChrome;
}

/** A column with its place in the tree and its address. */
export interface PlacedColumn extends Branch {
  /** From the root to the column itself. */
  chain: Branch[];
  /** `/xinwen/yaowen/`. */
  local: string;
  children: Branch[];
}

/** All columns of a site with their places; columns whose parents are missing or circular are left out. */
export function placeColumns(columns: readonly Branch[]): Map<string, PlacedColumn> {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const childrenOf = new Map<string | null, Branch[]>();
  for (const column of columns)
    childrenOf.set(column.parentId, [...(childrenOf.get(column.parentId) ?? []), column]);
  const placed = new Map<string, PlacedColumn>();
  for (const column of columns) {
    const chain = chainOf(column, byId);
    if (chain === null) continue;
    const local = columnLocal(chain.map(({ slug }) => slug));
    placed.set(column.id, { ...column, chain, local, children: childrenOf.get(column.id) ?? [] });
  }
  return placed;
}

function chainOf(column: Branch, byId: ReadonlyMap<string, Branch>): Branch[] | null {
  const chain = [column];
  for (let parentId = column.parentId; parentId !== null;) {
    const parent = byId.get(parentId);
    if (parent === undefined || chain.length > 16 || chain.includes(parent)) return null;
    chain.unshift(parent);
    parentId = parent.parentId;
  }
  return chain;
}

/** The placed columns of a site, made once for all its pages. */
export const readColumns = (reader: PageReader, siteId: string): Map<string, PlacedColumn> =>
  reader.shared(`columns:${siteId}`, (inner) => placeColumns(inner.columns(siteId)));

/** Address of a page of the same site, as this page links it. */
export const here = ({ book, site, edition }: PageContext, local: string): string =>
  hrefFrom(book, site, { site, edition, local });

/** Address of a page of any site in the same edition. */
export const there = (
  { book, site, edition }: PageContext,
  target: Pick<SiteSummary, 'id' | 'path' | 'domains'>,
  local: string,
): string => hrefFrom(book, site, { site: target, edition, local });

/** The addresses of one page in both editions. */
export function pageAddresses({ book, site, edition }: PageContext, local: string) {
  const other: Edition = edition === 'desktop' ? 'wap' : 'desktop';
  return {
    url: absoluteUrl(book, site, edition, local),
    otherEditionHref: hrefFrom(book, site, { site, edition: other, local }),
    desktopUrl: absoluteUrl(book, site, 'desktop', local),
    wapUrl: absoluteUrl(book, site, 'wap', local),
  };
}
