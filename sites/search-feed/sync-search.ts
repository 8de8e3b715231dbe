import type { SearchDocument } from '#search/documents.ts';
import type { SearchEngine } from '#search/engine.ts';
import type { AddressBook } from '../addresses.ts';
import { readRecord } from '../store/apply-record.ts';
import type { Store } from '../store/open-store.ts';
import type { ArticleRecord, ColumnRecord, SiteRecord } from '../store/records.ts';
import { articleSearchId, presentSearchDocument } from './present-search-document.ts';

/** Records in one message to the engine. */
const batchSize = 200;

/** Reads sites and columns once for a run of documents. */
function createPresenter(store: Store, book: AddressBook): (article: ArticleRecord) => SearchDocument | null {
  const known = new Map<string, unknown>();
  const read = <T>(kind: 'site' | 'column', id: string): T | null => {
    const key = `${kind}:${id}`;
    if (!known.has(key)) known.set(key, readRecord(store, kind, id)?.record ?? null);
    return known.get(key) as T | null;
  };
  const portalRow = store.sql(`SELECT json FROM records WHERE kind = 'site' AND json ->> 'path' = ''`).get();
  const portal = portalRow === undefined ? null : (JSON.parse(String(portalRow['json'])) as SiteRecord);
  return (article) => {
    const site = read<SiteRecord>('site', article.siteId);
    if (site === null) return null;
    return presentSearchDocument(article, {
      book,
      site,
      portal: portal ?? site,
      column: read<ColumnRecord>('column', article.columnId),
    });
  };
}

/**
 * Brings some of the records that changed to the search engine, which either finds them after this or no longer does.
 * What the engine does not take stays queued.
 *
 * @returns how many records were taken; 0 when none waits.
 * @throws {SearchError} when the engine does not answer.
 */
export async function syncSearch(store: Store, engine: SearchEngine, book: AddressBook): Promise<number> {
  const ids = store
    .sql('SELECT id, version FROM search_queue ORDER BY version LIMIT ?')
    .all(batchSize)
    .map((row) => ({ id: String(row['id']), version: Number(row['version']) }));
  if (ids.length === 0) return 0;
  const present = createPresenter(store, book);
  const documents: SearchDocument[] = [];
  const gone: string[] = [];
  for (const { id } of ids) {
    const stored = readRecord(store, 'article', id);
    const document =
      stored?.record.kind === 'article' && stored.status === 'live' ? present(stored.record) : null;
    if (document === null) gone.push(articleSearchId(id));
    else documents.push(document);
  }
  if (gone.length > 0) await engine.remove(gone);
  if (documents.length > 0) await engine.index(documents);
  store.transact(() => {
    for (const { id, version } of ids)
      store.sql('DELETE FROM search_queue WHERE id = ? AND version = ?').run(id, version);
  });
  return ids.length;
}

/** Every public document of the store, streamed, for building the index anew. */
export function* readSearchDocuments(store: Store, book: AddressBook): Generator<SearchDocument> {
  const present = createPresenter(store, book);
  for (const row of store.db
    .prepare(`SELECT json FROM records WHERE kind = 'article' AND status = 'live'`)
    .iterate()) {
    const document = present(JSON.parse(String(row['json'])) as ArticleRecord);
    if (document !== null) yield document;
  }
}
