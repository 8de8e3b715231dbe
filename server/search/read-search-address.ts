import { z } from 'zod';
import { facetNames, type FacetName } from '#search/documents.ts';
import type { SearchFilters, SearchQuery } from '#search/engine.ts';

/** Characters of a search that are used. */
export const longestQuery = 200;
const mostValues = 10;
const portal = 'portal';

const values = z.array(z.string().trim().min(1).max(200)).max(mostValues).catch([]);

const single = z.object({
  q: z.string().catch(''),
  scope: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,100}$/u)
    .nullable()
    .catch(null),
  title: z.literal('1').nullable().catch(null),
  sort: z.enum(['relevance', 'date']).catch('relevance'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  size: z.coerce.number().int().min(1).max(50).catch(10),
});
const singleNames = Object.keys(single.shape) as (keyof typeof single.shape)[];

/** What an address asks. */
export interface SearchAddress extends SearchQuery {
  /** Only the beginning of what was typed is used. */
  isCut: boolean;
}

/**
 * Reads the query part of an address. Never fails: what is unknown is passed over, what is impossible is as if it were
 * not there.
 */
export function readSearchAddress(query: string): SearchAddress {
  const given = new URLSearchParams(query);
  // Of a parameter given twice the first one counts; a facet may be given several times.
  const asked = single.parse(Object.fromEntries(singleNames.map((name) => [name, given.get(name)])));
  const typed = asked.q
    .slice(0, longestQuery * 4)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
  const text = Array.from(typed).slice(0, longestQuery).join('');
  const filters: SearchFilters = {};
  for (const name of facetNames) {
    const chosen = [...new Set(values.parse(given.getAll(name)))];
    if (chosen.length > 0) filters[name] = chosen;
  }
  return {
    text,
    isCut: asked.q.length > text.length && asked.q.trim().length > longestQuery,
    filters,
    scope: asked.scope,
    titleOnly: asked.title === '1',
    sort: asked.sort,
    page: asked.page,
    pageSize: asked.size,
  };
}

/** What a link to another search changes; a filter set to null is taken away. */
export interface AddressChange {
  text?: string;
  scope?: string | null;
  titleOnly?: boolean;
  sort?: SearchQuery['sort'];
  page?: number;
  filters?: Partial<Record<FacetName, readonly string[] | null>>;
}

/** Writes the address of a search, as short as it can be; a changed search begins on its first page. */
export function writeSearchAddress(path: string, from: SearchAddress, change: AddressChange = {}): string {
  const next = { ...from, page: 1, ...change };
  const filters = { ...from.filters, ...change.filters };
  const written = new URLSearchParams();
  if (next.text !== '') written.set('q', next.text);
  if (next.scope !== null) written.set('scope', next.scope);
  for (const name of facetNames) for (const value of filters[name] ?? []) written.append(name, value);
  if (next.titleOnly) written.set('title', '1');
  if (next.sort === 'date') written.set('sort', 'date');
  if (next.page > 1) written.set('page', String(next.page));
  const text = written.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The value by which the index knows a site; the portal has no path. */
export const indexedSite = (path: string): string => (path === '' ? portal : path);
