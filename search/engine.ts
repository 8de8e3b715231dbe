import type { FacetName, SearchDocument, SearchKind, Validity } from './documents.ts';
import type { Segment } from './text/highlight.ts';

/** Values asked for, by facet; the values of one facet are alternatives, the facets narrow together. */
export type SearchFilters = Partial<Record<FacetName, readonly string[]>>;

/** What someone searches. Made by `parseSearchRequest` from a web address, or by hand. */
export interface SearchQuery {
  /** As typed; empty lists everything that passes the filters, newest first. */
  text: string;
  filters: SearchFilters;
  /** Searches only this site; null for all. */
  scope: string | null;
  titleOnly: boolean;
  sort: 'relevance' | 'date';
  /** From 1. */
  page: number;
  /** 1 to 50. */
  pageSize: number;
}

/** How the hits were found, from the strictest to the loosest. */
export type MatchKind =
  /** Every hit holds what was typed, or a synonym of it. */
  | 'exact'
  /** Few held it as typed: documents that hold all its words were added after them. */
  | 'words'
  /** Found by sound: pinyin, initials, or another character that sounds the same. */
  | 'sound'
  /** Nothing held it; found with a character wrong or missing. */
  | 'typo'
  /** Nothing held all its words; found with fewer of them. */
  | 'some-words'
  /** Nothing found. */
  | 'none'
  /** Nothing was searched: all documents that pass the filters. */
  | 'all';

export interface SearchHit {
  id: string;
  kind: SearchKind;
  site: string;
  title: string;
  /** `title` in pieces, marked where it was found. */
  titleSegments: Segment[];
  url: string;
  wapUrl: string;
  number: string;
  indexNumber: string;
  issuer: string;
  column: string;
  validity: Validity;
  /** ISO 8601; null when the document has no date. */
  date: string | null;
  /** The part of the text that shows why it was found; `……` where it was cut. */
  snippet: string;
  /** `snippet` in pieces. */
  snippetSegments: Segment[];
  /** The record an attachment belongs to. */
  owner: { id: string; title: string } | null;
}

export interface FacetValue {
  value: string;
  /** Hits with this value, under all filters but those of its own facet. */
  count: number;
  selected: boolean;
}

export interface SearchAnswer {
  total: number;
  /** True when there are more; `total` is then the most that is counted, and the last that can be paged to. */
  totalIsCapped: boolean;
  page: number;
  pageSize: number;
  /** Pages that can be reached; 0 when nothing was found. */
  pages: number;
  hits: SearchHit[];
  /** Most frequent first, at most 50 a facet; years newest first. */
  facets: Record<FacetName, FacetValue[]>;
  match: MatchKind;
  /** 您是不是要找: what may have been meant; null when nothing is known. */
  suggestion: string | null;
  /** 相关搜索, from the titles found; at most 5, on the first page only. */
  related: string[];
  tookMs: number;
  /** Set when another engine answered because the first did not. */
  fallback?: { reason: string };
}

export interface Suggestions {
  /** Longer searches that begin with or hold what was typed, most frequent first. */
  words: { text: string; segments: Segment[]; count: number }[];
  /** 直达: documents whose title holds it. */
  documents: Pick<SearchHit, 'id' | 'kind' | 'title' | 'titleSegments' | 'url' | 'wapUrl' | 'site'>[];
}

export interface EngineStatus {
  engine: 'embedded' | 'meilisearch';
  /** `outdated` and `damaged` need a rebuild; `unavailable` mends itself when the server is back. */
  state: 'ready' | 'empty' | 'outdated' | 'damaged' | 'unavailable';
  /** In Chinese, for operators; empty when all is well. */
  detail: string;
  documents: number;
  /** Null when the engine does not say. */
  sizeBytes: number | null;
  /** ISO 8601 time of the last change of the index; null when unknown. */
  changedAt: string | null;
}

/** An index that is built aside; nobody finds anything in it before `finish`. */
export interface RebuildSession {
  /** Takes documents in any order; the same id again replaces. */
  add: (batch: readonly SearchDocument[]) => Promise<void>;
  /**
   * Puts the new index in the place of the old one, with what changed in the old one meanwhile.
   *
   * @throws {SearchError} `search.rebuild_failed`; the old index then stays.
   */
  finish: () => Promise<{ documents: number }>;
  /** Drops the new index. */
  abort: () => Promise<void>;
}

/** What the pages need: searching. */
export interface Searcher {
  /**
   * Finds documents. Never fails on what was typed, however odd.
   *
   * @throws {SearchError} `search.unavailable` or `search.damaged` when the engine cannot answer.
   */
  search: (query: SearchQuery) => Promise<SearchAnswer>;
  /**
   * Suggestions while typing; empty when there is nothing to suggest.
   *
   * @throws {SearchError} as `search` does.
   */
  suggest: (typed: string) => Promise<Suggestions>;
}

/** One index of documents, whatever keeps it. */
export interface SearchEngine extends Searcher {
  /**
   * Puts documents in; one with a known id replaces it. When it returns they can be found.
   *
   * @throws {SearchError} when they were not put in; none or all of a batch of 500 are.
   * @throws {RangeError} when an id is impossible.
   */
  index: (batch: readonly SearchDocument[]) => Promise<void>;
  /** Takes documents out; unknown ids are passed over. When it returns they cannot be found. */
  remove: (ids: readonly string[]) => Promise<void>;
  /** Begins an index aside; one at a time. */
  rebuild: () => Promise<RebuildSession>;
  /** Never throws: trouble is a state. `deep` reads the whole index, which takes seconds. */
  status: (options?: { deep?: boolean }) => Promise<EngineStatus>;
  close: () => Promise<void>;
}
