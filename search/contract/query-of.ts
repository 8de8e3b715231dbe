import type { SearchQuery } from '../engine.ts';

/** The query of a reader who only typed. */
export function queryOf(text: string, more: Partial<SearchQuery> = {}): SearchQuery {
  return {
    text,
    filters: {},
    scope: null,
    titleOnly: false,
    sort: 'relevance',
    page: 1,
    pageSize: 20,
    ...more,
  };
}
