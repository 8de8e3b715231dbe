import { absoluteUrl, articleLocal, homeLocal, siteMapLocal, sitemapLocal } from '../addresses.ts';
import { sitemapChunk } from '../store/lists.ts';
import { monthList } from '../store/lists.ts';
import { readColumns, type PageContext } from './page-context.ts';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The part of a sitemap that holds home and columns. */
export const columnsPart = 'columns';

/** The index of a site's sitemap: columns, then one or more parts for each month. */
export function presentSitemap(context: PageContext): string {
  const { book, site, reader } = context;
  const months = reader.months(site.id).flatMap(({ month }) => {
    const parts = [1];
    while (reader.hasAtLeast(monthList(site.id, month), parts.length * sitemapChunk + 1))
      parts.push(parts.length + 1);
    return parts.map((number) => sitemapLocal({ month, number }));
  });
  const items = [sitemapLocal({ month: columnsPart, number: 1 }), ...months]
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

interface SitemapEntry {
  local: string;
  changedAt?: string;
}

function columnPages({ reader, site }: PageContext): SitemapEntry[] {
  // By address: columns of different parents may have the same position and name, and ids are the database's.
  const columns = [...readColumns(reader, site.id).values()].map(({ local }) => local).sort();
  return [homeLocal, siteMapLocal, ...columns].map((local) => ({ local }));
}

function articlePages(
  { reader, site }: PageContext,
  { month, number }: { month: string; number: number },
): SitemapEntry[] {
  const from = (number - 1) * sitemapChunk;
  const list = monthList(site.id, month);
  if (!reader.hasAtLeast(list, from + 1)) return [];
  return reader
    .ranks(list, from, sitemapChunk)
    .map(({ address, publishedAt }) => ({ local: articleLocal(address), changedAt: publishedAt }));
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
