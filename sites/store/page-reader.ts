import type { Edition } from '#themes/contract.ts';
import { type branchOf, chromeOf, summaryOf } from './record-views.ts';
import type { Card, DisclosureCard, RegulationCard } from './cards.ts';
import { dependency } from './dependencies.ts';
import { catalogPrefix, type CatalogFacet, readYears, type YearSlice, yearSlices } from './lists.ts';
import type { Store } from './open-store.ts';
import type {
  ArticleRecord,
  ColumnRecord,
  DisclosureRecord,
  DocumentKind,
  DocumentRecord,
  LinkRecord,
  MediaRecord,
  RegulationRecord,
  RelatedKind,
  SiteRecord,
  TermList,
  TermRecord,
} from './records.ts';
import { RecentReads } from './recent-reads.ts';
import { readRelations, type Relation } from './relations.ts';

/** What a page read: dependency key → extent. */
export type Reads = Map<string, number>;

/** A site as other sites print it. */
export type SiteSummary = ReturnType<typeof summaryOf>;
/** A site as its own pages print it. */
export type SiteChrome = ReturnType<typeof chromeOf>;
/** A column as the tree of its site shows it. */
export type Branch = ReturnType<typeof branchOf>;

const parse = <T>(row: Record<string, unknown> | undefined): T | null =>
  row === undefined ? null : (JSON.parse(String(row['json'])) as T);

/**
 * The only way from a page to the store: every answer is written down as a read of that page.
 *
 * One reader serves one page. Records that all pages of a site share are kept in `shared` by the caller and
 * dropped when they change.
 */
export class PageReader {
  readonly reads: Reads = new Map();
  readonly #store: Store;
  readonly #shared: Map<string, unknown>;
  readonly #recent: RecentReads;

  constructor(store: Store, shared: Map<string, unknown>, recent = new RecentReads()) {
    this.#store = store;
    this.#shared = shared;
    this.#recent = recent;
  }

  #note(key: string, extent = 0): void {
    const known = this.reads.get(key);
    if (known === undefined || known < extent) this.reads.set(key, extent);
  }

  #once<T>(key: string, read: () => T): T {
    const known = this.#shared.get(key);
    if (known !== undefined) return known as T;
    const value = read();
    this.#shared.set(key, value);
    return value;
  }

  /**
   * A value that all pages of a site share and that is costly to make: made once, its reads noted for every
   * page that uses it.
   */
  shared<T>(key: string, make: (reader: PageReader) => T): T {
    const { value, reads } = this.#once(`made:${key}`, () => {
      const inner = new PageReader(this.#store, this.#shared);
      return { value: make(inner), reads: inner.reads };
    });
    for (const [read, extent] of reads) this.#note(read, extent);
    return value;
  }

  /** The template that a page is printed with, and all that belongs to it. */
  look(page: { edition: Edition; kind: string }): void {
    this.#note(dependency.look(`${page.edition}/${page.kind}`));
  }

  #siteRecord(id: string): SiteRecord | null {
    return this.#once(`site:${id}`, () =>
      parse<SiteRecord>(this.#store.sql(`SELECT json FROM records WHERE kind = 'site' AND id = ?`).get(id)),
    );
  }

  /** Everything about a site; for its home page. */
  site(id: string): SiteRecord | null {
    this.#note(dependency.site(id));
    return this.#siteRecord(id);
  }

  /** What every page of a site prints of it. */
  chrome(id: string): SiteChrome | null {
    this.#note(dependency.chrome(id));
    const site = this.#siteRecord(id);
    return site === null ? null : chromeOf(site);
  }

  /** What pages of another site print of a site. */
  summary(id: string): SiteSummary | null {
    this.#note(dependency.summary(id));
    const site = this.#siteRecord(id);
    return site === null ? null : summaryOf(site);
  }

  /** The site without a path. */
  portal(): SiteSummary | null {
    const id = this.#once('portal', () =>
      String(
        this.#store.sql(`SELECT id FROM records WHERE kind = 'site' AND json ->> 'path' = ''`).get()?.[
          'id'
        ] ?? '',
      ),
    );
    return id === '' ? null : this.summary(id);
  }

  /** All sites as others print them, in order of position. */
  sites(): SiteSummary[] {
    this.#note(dependency.sites());
    return this.#once('sites', () =>
      this.#store
        .sql(`SELECT json FROM records WHERE kind = 'site' ORDER BY id`)
        .all()
        .map((row) => summaryOf(JSON.parse(String(row['json'])) as SiteRecord))
        .sort((a, b) => a.position - b.position || (a.path < b.path ? -1 : 1)),
    );
  }

  #columnRecords(siteId: string): ColumnRecord[] {
    return this.#once(`tree:${siteId}`, () =>
      this.#store
        .sql(`SELECT json FROM records WHERE site_id = ? AND kind = 'column' AND status = 'live' ORDER BY id`)
        .all(siteId)
        .map((row) => JSON.parse(String(row['json'])) as ColumnRecord)
        .sort((a, b) => a.position - b.position || (a.slug < b.slug ? -1 : 1)),
    );
  }

  /** All columns of a site as its tree shows them, in order of position. */
  columns(siteId: string): Branch[] {
    this.#note(dependency.tree(siteId));
    return this.#columnRecords(siteId);
  }

  /** The whole of one column. */
  column(siteId: string, id: string): ColumnRecord | null {
    this.#note(dependency.column(id));
    return this.#columnRecords(siteId).find((column) => column.id === id) ?? null;
  }

  #document<R extends DocumentRecord>(kind: R['kind'], id: string): { record: R; status: string } | null {
    const key = dependency.document(kind, id);
    this.#note(key);
    return this.#recent.read(key, () => {
      const row = this.#store.sql('SELECT json, status FROM records WHERE kind = ? AND id = ?').get(kind, id);
      const record = parse<R>(row);
      return record === null ? null : { record, status: String(row?.['status']) };
    });
  }

  /** The site of a document, whatever its state; null when its record is gone. */
  documentSite(kind: DocumentKind, id: string): string | null {
    return this.#document(kind, id)?.record.siteId ?? null;
  }

  #card<C>(kind: DocumentKind, id: string): C | null {
    return this.#cardsOf<C>(kind, [id])[0] ?? null;
  }

  /** The cards of live documents; the others are left out. */
  #cardsOf<C>(kind: DocumentKind, ids: readonly string[]): C[] {
    for (const id of ids) this.#note(dependency.card(kind, id));
    const cards = this.#recent.cards(kind, ids, (unknown) => {
      const rows = this.#store
        .sql(
          `SELECT id, card FROM records
           WHERE kind = ? AND id IN (SELECT value FROM json_each(?)) AND status = 'live'`,
        )
        .all(kind, JSON.stringify(unknown));
      return new Map(rows.map((row) => [String(row['id']), JSON.parse(String(row['card']))]));
    });
    return cards.filter((card) => card !== null) as C[];
  }

  /** An article, whatever its state, with what the clock makes of it. */
  article(id: string): { article: ArticleRecord; status: string } | null {
    const found = this.#document<ArticleRecord>('article', id);
    return found === null ? null : { article: found.record, status: found.status };
  }

  /** A disclosure, whatever its state, with what the clock makes of it. */
  disclosure(id: string): { disclosure: DisclosureRecord; status: string } | null {
    const found = this.#document<DisclosureRecord>('disclosure', id);
    return found === null ? null : { disclosure: found.record, status: found.status };
  }

  /** A regulation, whatever its state, with what the clock makes of it. */
  regulation(id: string): { regulation: RegulationRecord; status: string } | null {
    const found = this.#document<RegulationRecord>('regulation', id);
    return found === null ? null : { regulation: found.record, status: found.status };
  }

  /** What a list or a link prints of a live article; null when it is not live. */
  card(id: string): Card | null {
    return this.#card<Card>('article', id);
  }

  /** The same of a disclosure. */
  disclosureCard(id: string): DisclosureCard | null {
    return this.#card<DisclosureCard>('disclosure', id);
  }

  /** The same of a regulation. */
  regulationCard(id: string): RegulationCard | null {
    return this.#card<RegulationCard>('regulation', id);
  }

  /** What a document says about others and others about it; the others may be gone by now. */
  relations(kind: RelatedKind, id: string): Relation[] {
    const key = dependency.relations(kind, id);
    this.#note(key);
    return this.#recent.read(key, () => readRelations(this.#store, kind, id));
  }

  /** A code list in its order, terms no longer in use too. */
  terms(list: TermList): TermRecord[] {
    this.#note(dependency.terms(list));
    return this.#once(`terms:${list}`, () =>
      this.#store
        .sql(`SELECT json FROM records WHERE kind = 'term' ORDER BY id`)
        .all()
        .map((row) => JSON.parse(String(row['json'])) as TermRecord)
        .filter((term) => term.list === list)
        .sort((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1)),
    );
  }

  /** Values of a facet of the catalog that have records; stale only when one gets its first or loses its last. */
  facetCodes(scope: string, facet: CatalogFacet): string[] {
    const prefix = catalogPrefix(scope, facet);
    this.#note(dependency.facet(prefix));
    return this.#facet(prefix).map(({ code }) => code);
  }

  /** The same with the number of records of each; stale whenever a record comes or goes. */
  facetCounts(scope: string, facet: CatalogFacet): { code: string; entries: number }[] {
    const prefix = catalogPrefix(scope, facet);
    this.#note(dependency.facetCounts(prefix));
    return this.#facet(prefix);
  }

  #facet(prefix: string): { code: string; entries: number }[] {
    return this.#store
      .sql(
        `SELECT list, sum(entries) AS n FROM list_years WHERE list >= ? AND list < ?
         GROUP BY list HAVING n > 0 ORDER BY list`,
      )
      .all(prefix, `${prefix.slice(0, -1)}0`)
      .map((row) => ({ code: String(row['list']).slice(prefix.length), entries: Number(row['n']) }));
  }

  media(id: string): MediaRecord | null {
    const key = dependency.media(id);
    this.#note(key);
    return this.#recent.read(key, () =>
      parse<MediaRecord>(this.#store.sql(`SELECT json FROM records WHERE kind = 'media' AND id = ?`).get(id)),
    );
  }

  links(siteId: string, place: LinkRecord['place']): LinkRecord[] {
    this.#note(dependency.links(siteId, place));
    return this.#store
      .sql(`SELECT json FROM records WHERE site_id = ? AND kind = 'link' AND status = 'live' ORDER BY id`)
      .all(siteId)
      .map((row) => JSON.parse(String(row['json'])) as LinkRecord)
      .filter((link) => link.place === place)
      .sort((a, b) => a.position - b.position || (a.title < b.title ? -1 : 1));
  }

  /** Cards of the entries that a condition picks, all of one kind; two statements, however many they are. */
  #cards<C>(where: string, ...values: (string | number)[]): C[] {
    const { kind, ids } = this.#recent.read(`${where} ${JSON.stringify(values)}`, () => {
      const rows = this.#store.sql(`SELECT kind, record_id FROM entries WHERE ${where}`).all(...values);
      return {
        kind: (rows[0]?.['kind'] ?? 'article') as DocumentKind,
        ids: rows.map((row) => String(row['record_id'])),
      };
    });
    return this.#cardsOf<C>(kind, ids);
  }

  // A list holds documents of one kind; who names the list knows the kind of its cards.

  /** The newest items of a list, newest first. */
  newest<C = Card>(list: string, limit: number): C[] {
    this.#note(dependency.top(list), limit);
    return this.#cards('list = ? ORDER BY sort_at DESC, record_id DESC LIMIT ?', list, limit);
  }

  /** Pinned items of a list, newest first; at most ten. */
  pinned(list: string): Card[] {
    this.#note(dependency.pins(list));
    return this.#cards('list = ? AND pinned = 1 ORDER BY sort_at DESC, record_id DESC LIMIT 10', list);
  }

  /** The newest items that have a picture. */
  newestPictured(list: string, limit: number): Card[] {
    this.#note(dependency.pictured(list), limit);
    return this.#cards(
      'list = ? AND pictured = 1 ORDER BY sort_at DESC, record_id DESC LIMIT ?',
      list,
      limit,
    );
  }

  /** Items by rank from the oldest, oldest first. */
  ranks<C = Card>(list: string, from: number, count: number): C[] {
    this.#note(dependency.ranks(list), from + count);
    return this.#cards(
      `(list, sort_at, record_id) IN (SELECT list, sort_at, record_id FROM entries WHERE list = ?
       ORDER BY sort_at, record_id LIMIT ? OFFSET ?) ORDER BY sort_at, record_id`,
      list,
      count,
      from,
    );
  }

  /** Neighbours of a document in a list: older ones newest first, newer ones oldest first. */
  around<C = Card>(
    list: string,
    { id, sortAt }: { id: string; sortAt: string },
    count: { older: number; newer: number },
  ): { older: C[]; newer: C[] } {
    this.#note(dependency.before(list, id), count.older);
    this.#note(dependency.after(list, id), count.newer);
    const side = (where: string, limit: number): C[] =>
      limit === 0 ? [] : this.#cards(`list = ? AND ${where} LIMIT ?`, list, sortAt, id, limit);
    return {
      older: side('(sort_at, record_id) < (?, ?) ORDER BY sort_at DESC, record_id DESC', count.older),
      newer: side('(sort_at, record_id) > (?, ?) ORDER BY sort_at, record_id', count.newer),
    };
  }

  /** The exact length of a list; every coming and going makes the reader stale. */
  length(list: string): number {
    this.#note(dependency.top(list), Number.MAX_SAFE_INTEGER);
    return this.#length(list);
  }

  #length(list: string): number {
    return readYears(this.#store, list).reduce((sum, { entries }) => sum + entries, 0);
  }

  /** Whether a list has at least so many items; stale only when the answer changes. */
  hasAtLeast(list: string, length: number): boolean {
    this.#note(dependency.length(list, length));
    return this.#length(list) >= length;
  }

  /** For each year, newest first, the slice that holds its last item. */
  years(list: string, pageSize: number): YearSlice[] {
    this.#note(dependency.years(list));
    return yearSlices(readYears(this.#store, list), pageSize);
  }

  /** Months (`202611`) of a site that have articles of its own, newest first, with their number. */
  months(siteId: string): { month: string; entries: number }[] {
    this.#note(dependency.months(siteId));
    return this.#store
      .sql(
        `SELECT list, sum(entries) AS n FROM list_years WHERE list > ? AND list < ?
         GROUP BY list HAVING n > 0 ORDER BY list DESC`,
      )
      .all(`m${siteId}/`, `m${siteId}0`)
      .map((row) => ({ month: String(row['list']).slice(siteId.length + 2), entries: Number(row['n']) }));
  }
}
