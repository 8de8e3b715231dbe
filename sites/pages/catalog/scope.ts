import type { SiteKind } from '#themes/contract.ts';
import { type CatalogFacet, catalogList, wholeGroup } from '../../store/lists.ts';
import type { TermRecord } from '../../store/records.ts';

/**
 * Which lists of the catalog have pages. Publishing one record may touch twenty files in both editions, so each
 * list costs two: sub-sites have all records and the statutory items; the portal has the whole group by item,
 * subject and genre, and its own records by issuer. Years are found through the page numbers of any list, and all
 * other combinations by search. Source: docs/decisions/0022-catalog-lists.md.
 */
export function catalogScope(site: { id: string; path: string }, facet: CatalogFacet | null): string | null {
  if (site.path !== '') return facet === null || facet === 'shixiang' ? site.id : null;
  if (facet === 'niandu') return null;
  return facet === 'jigou' ? site.id : wholeGroup;
}

/** The list behind a page of the catalog; null when it has no page on this site. */
export function pagedList(
  site: { id: string; path: string },
  choice: { facet: CatalogFacet; code: string } | null,
): string | null {
  const scope = catalogScope(site, choice?.facet ?? null);
  if (scope === null) return null;
  return choice === null ? catalogList(scope) : catalogList(scope, choice);
}

/** Statutory items that a site has to serve; the portal shows the whole group. */
export const itemsOf = (
  terms: readonly TermRecord[],
  site: { siteKind: SiteKind; path: string },
): TermRecord[] =>
  terms.filter(
    ({ active, siteKinds }) =>
      active && (site.path === '' || siteKinds.length === 0 || siteKinds.includes(site.siteKind)),
  );
