/**
 * Lists of documents and how they are cut into pages.
 *
 * A list is ordered by publication, oldest first, and has a rank from 0. Numbered slices are always full and
 * count from the oldest, so they never change when something new is published. What is left, at least half a
 * page and less than one and a half, is the newest page. Source: docs/decisions/0004-lists-count-from-the-oldest.md.
 */
import { createHash } from 'node:crypto';
import type { ArticleRecord, DisclosureRecord, DocumentRecord, RegulationRecord } from './records.ts';
import { beijingDay } from '#config/beijing-day.ts';
import type { Store } from './open-store.ts';

export const columnList = (columnId: string): string => `c${columnId}`;
export const siteList = (siteId: string): string => `s${siteId}`;
export const monthList = (siteId: string, month: string): string => `m${siteId}/${month}`;

/** Articles of a site that share their first keyword are related. */
export const keywordList = (siteId: string, keyword: string): string => `k${siteId}/${keyword}`;

/** Ways of looking through the catalog: statutory item, issuer, subject, genre, year of publication. */
export const catalogFacets = ['shixiang', 'jigou', 'zhuti', 'ticai', 'niandu'] as const;
export type CatalogFacet = (typeof catalogFacets)[number];

/** The whole site group instead of one site. */
export const wholeGroup = '*';

/** Documents in one part of the sitemap. */
export const sitemapChunk = 1000;

/** Rows of a page of the catalog and of the regulations library. */
export const catalogPageSize = 20;

/**
 * Disclosures of a site or of the whole group, all of them or those of one value of a facet.
 *
 * @param scope  id of a site, or `wholeGroup`.
 * @param choice.code  code of a term, name of an issuer as a hash, or a year.
 */
export const catalogList = (scope: string, choice?: { facet: CatalogFacet; code: string }): string =>
  choice === undefined ? `d${scope}` : `${catalogPrefix(scope, choice.facet)}${choice.code}`;

/** What the lists of one facet have in front of the code. */
export const catalogPrefix = (scope: string, facet: CatalogFacet): string => `d${scope}/${facet}/`;

/** Regulations of a site, all of them or those of one level (法律, 行政法规 …). */
export const regulationList = (siteId: string, level?: string): string =>
  level === undefined ? `r${siteId}` : `r${siteId}/${level}`;

/** Place of a document in every list it stands in: its date, then its address as the tie-break. */
export function sortKey(
  document:
    | Pick<ArticleRecord | DisclosureRecord, 'publishedAt' | 'address'>
    | Pick<RegulationRecord, 'publishedOn' | 'address'>,
): string {
  // The library orders acts by their own date: they came into it in no order.
  const date = 'publishedOn' in document ? (document.publishedOn ?? '0000') : document.publishedAt;
  return `${date} ${document.address}`;
}

/** The lists a visible document stands in, each once. */
export function listsOf(document: DocumentRecord): string[] {
  switch (document.kind) {
    case 'article':
      return articleLists(document);
    case 'disclosure':
      return disclosureLists(document);
    case 'regulation':
      return [regulationList(document.siteId), regulationList(document.siteId, document.level)];
    default:
      return document satisfies never;
  }
}

function articleLists(article: ArticleRecord): string[] {
  const lists = [columnList(article.columnId), siteList(article.siteId)];
  const [keyword] = article.keywords;
  if (keyword !== undefined) lists.push(keywordList(article.siteId, keyword));
  if (article.form !== 'link') lists.push(monthList(article.siteId, article.address.slice(0, 6)));
  return lists;
}

/** Issuers are listed by name: not all are units of the group, and ids differ between databases. */
const issuerCode = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 10);

/** The values of a disclosure in each facet. */
export const catalogCodes = (disclosure: DisclosureRecord): Record<CatalogFacet, string[]> => ({
  shixiang: [disclosure.statutoryItem].filter(Boolean),
  jigou: [disclosure.issuer].filter(Boolean).map(issuerCode),
  zhuti: [disclosure.subject, disclosure.subjectChild].filter(Boolean),
  ticai: [disclosure.genre].filter(Boolean),
  niandu: [beijingDay(disclosure.publishedAt).slice(0, 4)],
});

function disclosureLists(disclosure: DisclosureRecord): string[] {
  const codes = catalogCodes(disclosure);
  return [disclosure.siteId, wholeGroup].flatMap((scope) => [
    catalogList(scope),
    ...catalogFacets.flatMap((facet) =>
      [...new Set(codes[facet])].map((code) => catalogList(scope, { facet, code })),
    ),
  ]);
}

/** Fewest rows on the newest page of a list that has older pages. */
export const newestMinimum = (pageSize: number): number => Math.ceil(pageSize / 2);

/** How many numbered slices a list of `length` has. */
export const sliceCount = (length: number, pageSize: number): number =>
  Math.max(0, Math.floor((length - newestMinimum(pageSize)) / pageSize));

/** The length from which slice `number` exists. */
export const lengthForSlice = (number: number, pageSize: number): number =>
  number * pageSize + newestMinimum(pageSize);

/** The slice that holds a rank. */
export function sliceOfRank(rank: number, length: number, pageSize: number): number | 'newest' {
  const number = Math.floor(rank / pageSize) + 1;
  return number <= sliceCount(length, pageSize) ? number : 'newest';
}

export interface YearSlice {
  year: number;
  slice: number | 'newest';
}

/** For each year, newest first, the page on which its last article stands. */
export function yearSlices(
  years: readonly { year: number; entries: number }[],
  pageSize: number,
): YearSlice[] {
  const length = years.reduce((sum, { entries }) => sum + entries, 0);
  let seen = 0;
  return [...years]
    .sort((a, b) => a.year - b.year)
    .map(({ year, entries }) => {
      seen += entries;
      return { year, slice: sliceOfRank(seen - 1, length, pageSize) };
    })
    .reverse();
}

export function readYears(store: Store, list: string): { year: number; entries: number }[] {
  return store
    .sql('SELECT year, entries FROM list_years WHERE list = ? AND entries > 0 ORDER BY year')
    .all(list)
    .map((row) => ({ year: Number(row['year']), entries: Number(row['entries']) }));
}

export const readLength = (store: Store, list: string): number =>
  Number(
    store.sql('SELECT coalesce(sum(entries), 0) AS n FROM list_years WHERE list = ?').get(list)?.['n'] ?? 0,
  );
