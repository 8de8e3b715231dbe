import {
  absoluteUrl,
  articleLocal,
  catalogLocal,
  homeLocal,
  siteMapLocal,
  sitemapLocal,
} from '../addresses.ts';
import { isPlatform } from './catalog/platform-column.ts';
import { itemsOf } from './catalog/scope.ts';
import { catalogList, monthList, regulationList, sitemapChunk } from '../store/lists.ts';
import { readColumns, type PageContext } from './page-context.ts';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The part of a sitemap that holds home and columns. */
export const columnsPart = 'columns';
/** The parts that hold the records of the catalog and the regulations. */
export const recordsPart = 'disclosures';
export const regulationsPart = 'regulations';

/** The index of a site's sitemap: columns, then one or more parts for each month. */
export function presentSitemap(context: PageContext): string {
  const { book, site, reader } = context;
  const partsOf = (month: string, list: string): string[] => {
    const parts = [1];
    while (reader.hasAtLeast(list, parts.length * sitemapChunk + 1)) parts.push(parts.length + 1);
    return parts.map((number) => sitemapLocal({ month, number }));
  };
  const months = reader.months(site.id).flatMap(({ month }) => partsOf(month, monthList(site.id, month)));
  const others = [recordsPart, regulationsPart].flatMap((part) => {
    const list = listOfPart(site.id, part);
    return reader.hasAtLeast(list, 1) ? partsOf(part, list) : [];
  });
  const items = [sitemapLocal({ month: columnsPart, number: 1 }), ...months, ...others]
    .map((local) => `<sitemap><loc>${escapeXml(absoluteUrl(book, site, 'desktop', local))}</loc></sitemap>`)
    .join('\n');
  return `${declaration}<sitemapindex xmlns="${namespace}">\n${items}\n</sitemapindex>\n`;
}

/** One part; null when it would be empty. A page of the phone edition is named as an alternate of its desktop page. */
export function presentSitemapPart(
  context: PageContext,
  part: { month: string; number: number },
): string | null {
  const pages = part.month === columnsPart ? columnPages(context) : articlePages(context, part);
  if (pages.length === 0) return null;
  const items = pages.map(({ local, changedAt }) => {
    const address = (edition: 'desktop' | 'wap'): string =>
      escapeXml(absoluteUrl(context.book, context.site, edition, local));
    const lastmod = changedAt === undefined ? '' : `<lastmod>${changedAt}</lastmod>`;
    const alternate = `<xhtml:link rel="alternate" media="only screen and (max-width: 640px)" href="${address('wap')}"/>`;
    return `<url><loc>${address('desktop')}</loc>${lastmod}${alternate}</url>`;
  });
  return `${declaration}<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${items.join('\n')}\n</urlset>\n`;
}

/** What the cards of all kinds of documents have in common here. */
interface SitemapCard {
  address: string;
  publishedAt?: string;
  publishedOn?: string | null;
}

/** The list behind the parts of a month, of the records of the catalog, or of the regulations. */
export function listOfPart(siteId: string, part: string): string {
  if (part === recordsPart) return catalogList(siteId);
  return part === regulationsPart ? regulationList(siteId) : monthList(siteId, part);
}

interface SitemapEntry {
  local: string;
  changedAt?: string;
}

function columnPages(context: PageContext): SitemapEntry[] {
  const { reader, site } = context;
  const columns = [...readColumns(reader, site.id).values()];
  const platform = columns.find(isPlatform);
  const items =
    platform === undefined
      ? []
      : itemsOf(reader.terms('statutory'), site).map(({ code }) =>
          catalogLocal(platform.local, { facet: 'shixiang', code }),
        );
  // By address: columns of different parents may have the same position and name, and ids are the database's.
  const locals = [...columns.map(({ local }) => local), ...items].sort();
  return [homeLocal, siteMapLocal, ...locals].map((local) => ({ local }));
}

function articlePages(
  { reader, site }: PageContext,
  { month, number }: { month: string; number: number },
): SitemapEntry[] {
  const from = (number - 1) * sitemapChunk;
  const list = listOfPart(site.id, month);
  if (!reader.hasAtLeast(list, from + 1)) return [];
  return reader.ranks<SitemapCard>(list, from, sitemapChunk).map(({ address, publishedAt, publishedOn }) => {
    const changedAt = publishedAt ?? publishedOn;
    return { local: articleLocal(address), ...(changedAt == null ? {} : { changedAt }) };
  });
}

/** What crawlers may read: everything but the admin, the interfaces and the search pages. */
export function presentRobots({ book, site }: PageContext): string {
  const sitemap = absoluteUrl(book, site, 'desktop', sitemapLocal());
  return [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    'Disallow: /search',
    'Disallow: /wap/search',
    'Disallow: /view',
    '',
    `Sitemap: ${sitemap}`,
    '',
  ].join('\n');
}
