import { findSites, type SiteOption } from './find-sites.ts';
import { matchSite, type SiteMatch } from './match-site.ts';

/** One line of the open switcher. */
export interface SiteRow {
  /** Null for all sites. */
  id: string | null;
  name: string;
  kind: string;
  note: string;
  heading?: string;
  recent?: boolean;
  match?: SiteMatch;
}

/** More would not be looked through: one types on. */
const maxRows = 50;

const kinds: Record<string, string> = { portal: '门户', township: '乡镇', department: '部门' };

/**
 * Lists what the switcher offers: all sites together, those that match, or all of them while nothing is typed, and the
 * last used.
 *
 * @param recent  ids, newest first.
 * @returns the rows, and how many sites more there are than rows.
 */
export function listRows(
  sites: readonly SiteOption[],
  query: string,
  recent: readonly string[],
): { rows: SiteRow[]; more: number } {
  const drafts = sites.reduce((sum, site) => sum + (site.drafts ?? 0), 0);
  const all: SiteRow = {
    id: null,
    name: '全部我的站点',
    kind: 'all',
    note: `${sites.length} 个${drafts > 0 ? `，草稿 ${drafts}` : ''}`,
  };
  const isAsked = query.trim() !== '';
  const found = findSites(sites, query);
  const shown = found.slice(0, maxRows).map((site) => ({
    ...rowOf(site),
    ...(isAsked ? { match: matchSite(site, query) } : {}),
  }));
  const used = recent
    .flatMap((id) => sites.filter((site) => site.id === id))
    // What matches stands above already.
    .filter((site) => !isAsked || !found.includes(site))
    .map((site) => ({ ...rowOf(site), recent: true }));
  const matches = headed(isAsked ? `匹配 ${found.length} 个` : '全部', shown);
  const lately = headed('最近用过', used);
  const rows = isAsked ? [all, ...matches, ...lately] : [all, ...lately, ...matches];
  return { rows, more: found.length - shown.length };
}

const rowOf = (site: SiteOption): SiteRow => ({
  id: site.id,
  name: site.name,
  kind: site.kind,
  note: (site.drafts ?? 0) > 0 ? `草稿 ${site.drafts}` : (kinds[site.kind] ?? ''),
});

function headed(heading: string, rows: SiteRow[]): SiteRow[] {
  return rows.map((row, index) => (index === 0 ? { ...row, heading } : row));
}
