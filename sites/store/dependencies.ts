import type { DocumentKind, RelatedKind, TermList } from './records.ts';

/**
 * Names of what a page can read, and the changes that make readers stale.
 *
 * A read is a key and an extent: how many items from the newest, up to which rank, how many neighbours. A
 * change names a key and the extents it reaches. Readers record, changes look up the inverse; nobody keeps a
 * table of what to regenerate when. Source: docs/decisions/0003-recorded-dependencies.md.
 */
export const dependency = {
  /** Everything about one site. */
  site: (id: string) => `site:${id}`,
  /** What every page of a site prints of it. */
  chrome: (siteId: string) => `chrome:${siteId}`,
  /** What other sites print of this one. */
  summary: (siteId: string) => `summary:${siteId}`,
  /** Which sites there are, their names, order and addresses. */
  sites: () => 'sites',
  /** Names, addresses, order and kinds of all columns of one site. */
  tree: (siteId: string) => `tree:${siteId}`,
  /** The whole of one column. */
  column: (id: string) => `column:${id}`,
  /** The whole of one document. */
  document: (kind: DocumentKind, id: string) => `${kind}:${id}`,
  /** What lists print of a document: title, address, date, picture, summary. */
  card: (kind: DocumentKind, id: string) => `card:${kind}:${id}`,
  /** What documents say about this one, and it about others. */
  relations: (kind: RelatedKind, id: string) => `relations:${kind}:${id}`,
  /** One code list. */
  terms: (list: TermList) => `terms:${list}`,
  /** Which values of a facet of the catalog have records. */
  facet: (prefix: string) => `facet:${prefix}`,
  /** How many records each value of a facet has. */
  facetCounts: (prefix: string) => `counts:${prefix}`,
  media: (id: string) => `media:${id}`,
  links: (siteId: string, place: string) => `links:${siteId}:${place}`,
  /** Extent: number of items from the newest. */
  top: (list: string) => `top:${list}`,
  /** Extent: number of pictured items from the newest. */
  pictured: (list: string) => `pics:${list}`,
  pins: (list: string) => `pins:${list}`,
  /** Extent: first rank that was not read. */
  ranks: (list: string) => `ranks:${list}`,
  /** Whether a list has at least so many items. */
  length: (list: string, atLeast: number) => `length:${list}:${atLeast}`,
  years: (list: string) => `years:${list}`,
  /** Extent: number of items read before (older than) this document. */
  before: (list: string, recordId: string) => `before:${list}:${recordId}`,
  /** Extent: number of items read after (newer than) this document. */
  after: (list: string, recordId: string) => `after:${list}:${recordId}`,
  /** How a theme prints one kind of page in one edition: `desktop/article`. */
  look: (route: string) => `look:${route}`,
  /** Which months of a site have articles. */
  months: (siteId: string) => `months:${siteId}`,
} as const;

/** Readers of `key` with `over < extent <= upTo` are stale. */
export interface Change {
  key: string;
  over: number;
  upTo: number;
}

export const change = (key: string, over = -1, upTo = Number.MAX_SAFE_INTEGER): Change => ({
  key,
  over,
  upTo,
});
