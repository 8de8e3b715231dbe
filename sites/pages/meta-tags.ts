/** National meta tags. Source: 国办发〔2017〕47号, 网页标签规范. */
import type { MetaTag } from '#themes/contract.ts';
import { absoluteUrl, siteOrigin } from '../addresses.ts';
import type { ArticleRecord, ColumnRecord } from '../store/records.ts';
import type { PageContext } from './page-context.ts';

const tag = (name: string, content: string): MetaTag[] => (content === '' ? [] : [{ name, content }]);

/** On every page of a site; a tag without a value is left out for the audit to find. */
export const siteTags = ({ site, book }: PageContext): MetaTag[] => [
  { name: 'SiteName', content: site.name },
  { name: 'SiteDomain', content: new URL(siteOrigin(book, site)).host },
  ...tag('SiteIDCode', site.identity.siteCode),
];

export const columnTags = (
  column: Pick<ColumnRecord, 'name' | 'description' | 'keywords' | 'columnType'>,
): MetaTag[] => [
  { name: 'ColumnName', content: column.name },
  { name: 'ColumnDescription', content: column.description === '' ? column.name : column.description },
  { name: 'ColumnKeywords', content: column.keywords.length === 0 ? column.name : column.keywords.join(',') },
  { name: 'ColumnType', content: column.columnType },
];

export function articleTags(
  { book, site, edition }: PageContext,
  article: ArticleRecord,
  extra: {
    local: string;
    imageSrc: string | undefined;
    column: { name: string; columnType: string } | undefined;
  },
): MetaTag[] {
  return [
    ...(extra.column === undefined
      ? []
      : [
          { name: 'ColumnName', content: extra.column.name },
          { name: 'ColumnType', content: extra.column.columnType },
        ]),
    { name: 'ArticleTitle', content: article.title },
    { name: 'PubDate', content: pubDate(article.publishedAt) },
    { name: 'ContentSource', content: article.source === '' ? site.name : article.source },
    ...tag('Keywords', article.keywords.join(',')),
    ...tag('Author', article.author),
    ...tag('Description', article.summary),
    ...tag('Image', extra.imageSrc === undefined ? '' : new URL(extra.imageSrc, siteOrigin(book, site)).href),
    { name: 'Url', content: absoluteUrl(book, site, edition, extra.local) },
  ];
}

/** On a record of the catalog and on a regulation. */
export function recordTags(
  { book, site, edition }: PageContext,
  record: { title: string; publishedAt: string; keywords: readonly string[]; summary: string },
  { local, columnName, issuer }: { local: string; columnName: string; issuer: string },
): MetaTag[] {
  return [
    { name: 'ColumnName', content: columnName },
    { name: 'ColumnType', content: '信息公开目录' },
    { name: 'ArticleTitle', content: record.title },
    { name: 'PubDate', content: pubDate(record.publishedAt) },
    { name: 'ContentSource', content: issuer === '' ? site.name : issuer },
    ...tag('Keywords', record.keywords.join(',')),
    ...tag('Description', record.summary),
    { name: 'Url', content: absoluteUrl(book, site, edition, local) },
  ];
}

const chinaOffsetMs = 8 * 3_600_000;

/** `YYYY-MM-DD HH:MM` in China Standard Time, which has no daylight saving. */
export const pubDate = (iso: string): string =>
  new Date(Date.parse(iso) + chinaOffsetMs).toISOString().slice(0, 16).replace('T', ' ');
