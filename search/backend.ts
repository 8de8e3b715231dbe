import type { FacetName, SearchDocument } from './documents.ts';
import type { SearchFilters } from './engine.ts';

/** Where the phrases of a clause must stand. */
export type Field =
  /** In the title. */
  | 'title'
  /** In title, text, number, index number, issuer, column, summary, keywords or title of the owner. */
  | 'anywhere'
  /** Phrases are syllables with blanks between; found in the sound of the title. */
  | 'sound'
  /** Phrases are first letters of syllables. */
  | 'initials';

/** All phrases must stand in the field; each is folded text and found anywhere inside words. */
export interface Clause {
  within: Field;
  phrases: readonly string[];
}

/** A condition that both engines understand in the same way. */
export type Expression =
  | { type: 'all' }
  | { type: 'keys'; keys: readonly string[] }
  /** One of the clauses holds, or one of the keys is the document's. */
  | { type: 'text'; any: readonly Clause[]; keys?: readonly string[] }
  /** Whatever the engine itself finds similar; the answers of the engines differ. */
  | { type: 'similar'; folded: string; text: string };

export interface MatchRequest {
  expression: Expression;
  filters: SearchFilters;
  /** Documents already listed. */
  without: { keys: readonly string[]; ids: readonly string[] };
  sort: 'relevance' | 'date';
  offset: number;
  /** 0 to only count. */
  limit: number;
  facets: boolean;
}

/** Hits with each value of each facet, under all filters but the facet's own. */
export type FacetCounts = Partial<Record<FacetName, ReadonlyMap<string, number>>>;

export interface MatchResult {
  /** At most {@link mostHits}. */
  total: number;
  /** There are more than `total`. */
  isCapped: boolean;
  /** Best first: those that still hold before those that do not; then title before text, pinned before not, newer before older. */
  ids: string[];
  /** Empty when not asked for. */
  facets: FacetCounts;
}

/** Hits that are counted and can be paged to. */
export const mostHits = 5_000;

/** What an engine does for the search pipeline; everything else is the same code for both. */
export interface SearchBackend {
  match(request: MatchRequest): Promise<MatchResult>;
  /** The documents of these ids in their order; those gone meanwhile are left out. Texts are empty unless asked for. */
  read(ids: readonly string[], withTexts: boolean): Promise<SearchDocument[]>;
}
