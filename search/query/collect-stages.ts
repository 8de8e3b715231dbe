import { mostHits } from '../backend.ts';
import type { Expression, FacetCounts, MatchResult, SearchBackend } from '../backend.ts';
import type { MatchKind, SearchFilters, SearchQuery } from '../engine.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { SearchPlan } from './plan-search.ts';

/** Hits of one page, found stage after stage: the very document meant, then others by how closely they match. */
export interface Found {
  match: MatchKind;
  total: number;
  isCapped: boolean;
  ids: string[];
  facets: FacetCounts[];
  /** What was asked of the engine in the end, for marking and for suggestions. */
  expressions: Expression[];
  /** What was probably meant instead of what was typed. */
  meant: string | null;
}

/** So few hits that documents with all the words apart are added. */
export const fewHits = 10;

/** A query with what was understood of it. */
export interface Asked {
  query: SearchQuery;
  parsed: ParsedQuery;
  plan: SearchPlan;
  filters: SearchFilters;
}

/** Runs the stages one after the other, each without what the ones before list, and takes the page's hits. */
export async function collect(
  backend: SearchBackend,
  asked: Asked,
  match: MatchKind,
  stages: Expression[],
): Promise<Found> {
  const { query, filters } = asked;
  const found: Found = {
    match,
    total: 0,
    isCapped: false,
    ids: [],
    facets: [],
    expressions: stages,
    meant: null,
  };
  const without = { keys: [] as string[], ids: [] as string[] };
  const offset = Math.min((query.page - 1) * query.pageSize, mostHits);
  const limit = Math.min(query.pageSize, mostHits - offset);
  for (const expression of stages) {
    const from = Math.max(0, offset - found.total);
    const isLast = expression === stages.at(-1);
    // A stage before the widening has few hits; all of them are kept out of it.
    const knowsAll = !isLast && expression.type === 'text';
    const result: MatchResult = await backend.match({
      expression,
      filters,
      without: { keys: [...without.keys], ids: [...without.ids] },
      sort: expression.type === 'all' ? 'date' : query.sort,
      offset: knowsAll ? 0 : from,
      limit: knowsAll ? fewHits : limit - found.ids.length,
      facets: true,
    });
    if (expression.type === 'keys') without.keys.push(...expression.keys);
    else without.ids.push(...result.ids);
    found.ids.push(...result.ids.slice(knowsAll ? from : 0).slice(0, limit - found.ids.length));
    found.isCapped ||= result.isCapped || found.total + result.total > mostHits;
    found.total = Math.min(mostHits, found.total + result.total);
    found.facets.push(result.facets);
  }
  return found;
}

/** Nothing found, nothing asked. */
export function nothing(): Found {
  return { match: 'none', total: 0, isCapped: false, ids: [], facets: [], expressions: [], meant: null };
}

/** A request that only counts. */
export const counting = {
  without: { keys: [], ids: [] },
  sort: 'relevance',
  offset: 0,
  limit: 0,
  facets: false,
} as const;
