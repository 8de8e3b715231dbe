/**
 * Lists of articles and how they are cut into pages.
 *
 * A list is ordered by publication, oldest first, and has a rank from 0. Numbered slices are always full and
 * count from the oldest, so they never change when something new is published. What is left, at least half a
 * page and less than one and a half, is the newest page. Source: architecture.md, decision 4.
 */
import type { ArticleRecord } from './records.ts';
import type { Store } from './open-store.ts';

export const columnList = (columnId: string): string => `c${columnId}`;
export const siteList = (siteId: string): string => `s${siteId}`;
export const monthList = (siteId: string, month: string): string => `m${siteId}/${month}`;

/** Place of an article in every list it stands in: publication, then address as the tie-break. */
export const sortKey = (article: Pick<ArticleRecord, 'publishedAt' | 'address'>): string =>
  `${article.publishedAt} ${article.address}`;

/** Articles of a site that share their first keyword are related. */
export const keywordList = (siteId: string, keyword: string): string => `k${siteId}/${keyword}`;

/** The lists a visible article stands in. */
export function listsOf(
  article: Pick<ArticleRecord, 'siteId' | 'columnId' | 'address' | 'form' | 'keywords'>,
): string[] {
  const lists = [columnList(article.columnId), siteList(article.siteId)];
  const [keyword] = article.keywords;
  if (keyword !== undefined) lists.push(keywordList(article.siteId, keyword));
  if (article.form !== 'link') lists.push(monthList(article.siteId, article.address.slice(0, 6)));
  return lists;
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
