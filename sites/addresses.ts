/**
 * The only place that knows an address or a file path.
 *
 * An address has a site, an edition and a local part (`/202611/slug.html`, starting with a slash). Without
 * domains a site stands below `/sites/<path>`; with a domain its own pages link from the root of that host.
 * Files never move when a domain is bound: the output tree always mirrors the path form.
 */
import type { Edition } from '#themes/contract.ts';
import type { SiteRecord } from './store/records.ts';

/** What addresses need to know of a site. */
export type AddressedSite = Pick<SiteRecord, 'id' | 'path' | 'domains'>;

/** The public root of the group: `PUBLIC_URL`, and the portal whose host serves the sites without a domain. */
export interface AddressBook {
  /** Without a trailing slash: `https://www.example.gov.cn`. */
  publicUrl: string;
}

const editionPrefix: Record<Edition, string> = { desktop: '', wap: '/wap' };

/** Path of a site below the root of the group's host: `''` or `/sites/qingshi`. */
export const sitePrefix = (site: Pick<SiteRecord, 'path'>): string =>
  site.path === '' ? '' : `/sites/${site.path}`;

/** File of a page in the output tree, relative and with forward slashes: `wap/sites/qingshi/index.html`. */
export function outputPath(site: Pick<SiteRecord, 'path'>, edition: Edition, local: string): string {
  const file = local.endsWith('/') ? `${local}index.html` : local;
  return `${editionPrefix[edition]}${sitePrefix(site)}${file}`.slice(1);
}

/** Scheme and host that serve a site, without a trailing slash. */
export function siteOrigin(book: AddressBook, site: AddressedSite): string {
  const domain = site.domains[0];
  if (domain === undefined) return book.publicUrl;
  const base = new URL(book.publicUrl);
  return `${base.protocol}//${domain}${base.port === '' ? '' : `:${base.port}`}`;
}

/** Address of a page from the root of the host that serves its site. */
export function rootedPath(site: AddressedSite, edition: Edition, local: string): string {
  return `${editionPrefix[edition]}${site.domains.length > 0 ? '' : sitePrefix(site)}${local}`;
}

/** Absolute address of a page. */
export function absoluteUrl(book: AddressBook, site: AddressedSite, edition: Edition, local: string): string {
  return siteOrigin(book, site) + rootedPath(site, edition, local);
}

/** Address of a page as a page of `from` links to it: from the root on the same host, absolute across hosts. */
export function hrefFrom(
  book: AddressBook,
  from: AddressedSite,
  target: { site: AddressedSite; edition: Edition; local: string },
): string {
  const sameHost = siteOrigin(book, from) === siteOrigin(book, target.site);
  const path = rootedPath(target.site, target.edition, target.local);
  return sameHost ? path : siteOrigin(book, target.site) + path;
}

export const homeLocal = '/';
export const siteMapLocal = '/sitemap.html';
export const notFoundLocal = '/404.html';
export const siteFeedLocal = '/rss.xml';
export const robotsLocal = '/robots.txt';

/** `/202611/slug.html` from the `address` of an article, a record of the catalog or a regulation. */
export const articleLocal = (address: string): string => `/${address}.html`;

/** `/xinwen/yaowen/` from the slugs of a column and its ancestors. */
export const columnLocal = (slugs: readonly string[]): string => `/${slugs.join('/')}/`;

/** The newest slice is the column itself, older ones are numbered from the oldest. */
export const sliceLocal = (column: string, number: number | 'newest'): string =>
  number === 'newest' ? column : `${column}index_${number}.html`;

export const columnFeedLocal = (column: string): string => `${column}rss.xml`;

/** What a catalog list is cut by, and the value: `shixiang` `20-07`. */
export interface CatalogChoice {
  facet: string;
  code: string;
}

const catalogRoot = (column: string): string => `${column}mulu/`;

/**
 * A page of the catalog of public information, which stands below its column: `/disclosure/mulu/shixiang/20-07/`.
 * The newest page of all records is the column itself.
 */
export function catalogLocal(
  column: string,
  choice: CatalogChoice | null,
  slice: number | 'newest' = 'newest',
): string {
  if (choice === null && slice === 'newest') return column;
  const root = catalogRoot(column);
  return sliceLocal(choice === null ? root : `${root}${choice.facet}/${choice.code}/`, slice);
}

export const catalogFeedLocal = (column: string): string => `${catalogRoot(column)}rss.xml`;

/** The whole catalog for machines; made by the server when it is asked for. */
export const catalogExportLocal = (column: string, type: CatalogExport): string => `${column}mulu.${type}`;
export type CatalogExport = 'json' | 'csv';

/** The form for an application, below the column 依申请公开. */
export const applicationFormLocal = (column: string): string => `${column}shenqingbiao.rtf`;

/** A page of the regulations library, which stands below the column of the catalog; of one level when it is named. */
export const regulationsLocal = (
  column: string,
  level: string | null,
  slice: number | 'newest' = 'newest',
): string => sliceLocal(`${column}guizhang/${level === null ? '' : `${level}/`}`, slice);

/** The sitemap index, or one of its parts. */
export const sitemapLocal = (part?: { month: string; number: number }): string =>
  part === undefined ? '/sitemap.xml' : `/sitemap_${part.month}_${part.number}.xml`;

/** Reading modes are set by the server and come back to the page they were asked on. */
export const viewHref = (flags: string): string => `/view?${flags}`;
