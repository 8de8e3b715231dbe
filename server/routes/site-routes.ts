import { sitePrefix } from '#sites/addresses.ts';
import type { ColumnRecord, SiteRecord } from '#sites/store/records.ts';
import type { HostedSite } from './public-routes.ts';

/** Sites and columns as the store has them. */
export interface SiteRows {
  sites: Pick<SiteRecord, 'id' | 'path' | 'domains' | 'formerPaths'>[];
  columns: Pick<ColumnRecord, 'id' | 'siteId' | 'parentId' | 'slug' | 'formerPaths'>[];
}

/** What the sites and columns of the group say about hosts and moves. */
export interface SiteRoutes {
  byHost: ReadonlyMap<string, HostedSite>;
  hostByPrefix: ReadonlyMap<string, string>;
  siteIdByPrefix: ReadonlyMap<string, string>;
  prefixBySiteId: ReadonlyMap<string, string>;
  /** Earlier prefix of a site → its prefix. */
  movedSites: ReadonlyMap<string, string>;
  /** `<prefix>/<earlier slug path>` → `<prefix>/<slug path>`. */
  movedColumns: ReadonlyMap<string, string>;
}

/** Compiles hosts and moves. A current path is never overruled by an earlier one of another record. */
export function compileSiteRoutes({ sites, columns }: SiteRows): SiteRoutes {
  const byHost = new Map<string, HostedSite>();
  const hostByPrefix = new Map<string, string>();
  const prefixBySiteId = new Map<string, string>();
  const movedSites = new Map<string, string>();
  for (const site of sites) prefixBySiteId.set(site.id, sitePrefix(site));
  const siteIdByPrefix = new Map([...prefixBySiteId].map(([id, prefix]) => [prefix, id]));
  for (const site of sites) {
    const prefix = sitePrefix(site);
    for (const domain of site.domains.map((host) => host.toLowerCase())) {
      byHost.set(domain, domain.startsWith('m.') ? { prefix, edition: 'wap' } : { prefix });
    }
    const [primary] = site.domains;
    if (primary !== undefined) hostByPrefix.set(prefix, primary.toLowerCase());
    for (const path of site.formerPaths ?? []) {
      const former = sitePrefix({ path });
      if (path !== '' && !siteIdByPrefix.has(former)) movedSites.set(former, prefix);
    }
  }
  const movedColumns = compileMovedColumns(columns, prefixBySiteId);
  return { byHost, hostByPrefix, siteIdByPrefix, prefixBySiteId, movedSites, movedColumns };
}

function compileMovedColumns(
  columns: SiteRows['columns'],
  prefixBySiteId: ReadonlyMap<string, string>,
): Map<string, string> {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const pathOf = (column: SiteRows['columns'][number], depth = 0): string => {
    const parent = column.parentId === null || depth > 20 ? undefined : byId.get(column.parentId);
    return `${parent === undefined ? '' : pathOf(parent, depth + 1)}/${column.slug}`;
  };
  const prefixOf = (siteId: string): string => prefixBySiteId.get(siteId) ?? '';
  const current = new Set(columns.map((column) => prefixOf(column.siteId) + pathOf(column)));
  const moved = new Map<string, string>();
  for (const column of columns) {
    for (const former of column.formerPaths ?? []) {
      const key = `${prefixOf(column.siteId)}/${former}`;
      if (!current.has(key)) moved.set(key, prefixOf(column.siteId) + pathOf(column));
    }
  }
  return moved;
}

/** Replaces the longest moved beginning of `path`; null when none has moved. */
export function followMove(moves: ReadonlyMap<string, string>, path: string): string | null {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const target = moves.get(path.slice(0, end));
    if (target !== undefined) return target + path.slice(end);
  }
  return null;
}
