/** Which pages the platform 政府信息公开 of a site has; see `sites/pages/catalog/scope.ts` for why no more. */
import { levelCodes } from '../pages/catalog/regulation-levels.ts';
import { itemsOf, pagedList } from '../pages/catalog/scope.ts';
import { platformKey } from '../pages/catalog/platform-column.ts';
import { bothEditions, type CatalogPlace, formatPageKey } from '../pages/page-key.ts';
import {
  type CatalogFacet,
  catalogFacets,
  catalogPageSize,
  catalogPrefix,
  readLength,
  regulationList,
  sliceCount,
} from '../store/lists.ts';
import { catalogScope } from '../pages/catalog/scope.ts';
import type { Store } from '../store/open-store.ts';
import type { SiteRecord, TermList, TermRecord } from '../store/records.ts';
import { readRecord } from '../store/stored-record.ts';

/** The column that is the platform of its site. */
export interface Platform {
  columnId: string;
  site: SiteRecord;
}

/** The platforms of one site, or of all. */
export function readPlatforms(store: Store, siteId?: string): Platform[] {
  const sql = `SELECT id, site_id FROM records WHERE kind = 'column' AND status = 'live'
    AND json ->> 'blueprintKey' = '${platformKey}'`;
  const rows = siteId === undefined ? store.sql(sql).all() : store.sql(`${sql} AND site_id = ?`).all(siteId);
  return rows.flatMap((row) => {
    const site = readRecord(store, 'site', String(row['site_id']))?.record;
    return site?.kind === 'site' ? [{ columnId: String(row['id']), site }] : [];
  });
}

export function readPortalPlatforms(store: Store): Platform[] {
  const portal = store.sql(`SELECT id FROM records WHERE kind = 'site' AND json ->> 'path' = ''`).get();
  return portal === undefined ? [] : readPlatforms(store, String(portal['id']));
}

/** Every page of the catalog and the library of one platform, its newest page apart: that is the column itself. */
export function platformPages(store: Store, platform: Platform): string[] {
  return [
    ...catalogListPages(store, platform, null),
    ...choicesOf(store, platform).flatMap((choice) => catalogListPages(store, platform, choice)),
    ...libraryPages(store, platform),
    formatPageKey({ kind: 'catalog-feed', edition: 'desktop', id: platform.columnId }),
  ];
}

/** Pages of one list of the catalog as it stands now. */
export function catalogListPages(
  store: Store,
  { columnId, site }: Platform,
  choice: CatalogPlace | null,
): string[] {
  const list = pagedList(site, choice);
  if (list === null) return [];
  return pagesOf(store, list, choice !== null).flatMap((slice) =>
    bothEditions((edition) => ({ kind: 'catalog', edition, id: columnId, choice, slice })),
  );
}

/** Pages of the regulations library, all levels; none without regulations. */
export function libraryPages(store: Store, { columnId, site }: Platform): string[] {
  const levels: (readonly [string | undefined, string | null])[] = [[undefined, null], ...levelCodes];
  return levels.flatMap(([level, code]) => {
    const list = regulationList(site.id, level);
    if (readLength(store, list) === 0) return [];
    return pagesOf(store, list, true).flatMap((slice) =>
      bothEditions((edition) => ({ kind: 'regulations', edition, id: columnId, level: code, slice })),
    );
  });
}

function pagesOf(store: Store, list: string, withNewest: boolean): (number | 'newest')[] {
  const count = sliceCount(readLength(store, list), catalogPageSize);
  return [
    ...Array.from({ length: count }, (_, index) => index + 1),
    ...(withNewest ? ['newest' as const] : []),
  ];
}

/** Choices that have pages: the statutory items of the site always, what else only with records. */
function choicesOf(store: Store, { site }: Platform): CatalogPlace[] {
  return catalogFacets.flatMap((facet): CatalogPlace[] => {
    const scope = catalogScope(site, facet);
    if (scope === null) return [];
    const codes = new Set(codesWithRecords(store, scope, facet));
    return [...namedCodes(store, site, facet, codes)].map((code) => ({ facet, code }));
  });
}

/** Whether a choice has pages now. */
export const hasPages = (store: Store, platform: Platform, choice: CatalogPlace): boolean =>
  choicesOf(store, platform).some(({ facet, code }) => facet === choice.facet && code === choice.code);

function namedCodes(
  store: Store,
  site: SiteRecord,
  facet: CatalogFacet,
  used: ReadonlySet<string>,
): Set<string> {
  switch (facet) {
    case 'shixiang': {
      const terms = readTerms(store, 'statutory');
      const offered = itemsOf(terms, site).map(({ code }) => code);
      return new Set([...offered, ...terms.map(({ code }) => code).filter((code) => used.has(code))]);
    }
    case 'zhuti':
    case 'ticai':
      return new Set(
        readTerms(store, facet === 'zhuti' ? 'subject' : 'genre')
          .filter(({ code, parentCode }) => parentCode === '' && used.has(code))
          .map(({ code }) => code),
      );
    case 'jigou':
      return new Set(used);
    case 'niandu':
      return new Set();
    default:
      return facet satisfies never;
  }
}

const readTerms = (store: Store, list: TermList): TermRecord[] =>
  store
    .sql(`SELECT json FROM records WHERE kind = 'term' AND json ->> 'list' = ?`)
    .all(list)
    .map((row) => JSON.parse(String(row['json'])) as TermRecord);

function codesWithRecords(store: Store, scope: string, facet: CatalogFacet): string[] {
  const prefix = catalogPrefix(scope, facet);
  return store
    .sql(
      'SELECT list FROM list_years WHERE list >= ? AND list < ? GROUP BY list HAVING sum(entries) > 0 ORDER BY list',
    )
    .all(prefix, `${prefix.slice(0, -1)}0`)
    .map((row) => String(row['list']).slice(prefix.length));
}
