import type { SearchDocument } from '#search/documents.ts';
import type { SearchEngine } from '#search/engine.ts';
import { readRecord } from '../store/stored-record.ts';
import type { Store } from '../store/open-store.ts';
import { searchableKinds, type SearchableKind, type StoreRecord } from '../store/records.ts';
import { presentDocuments } from './present-documents.ts';
import type { SearchShelf } from './search-shelf.ts';

/** Records looked at, and documents sent, in one go; a record is never cut. */
const mostRecords = 200;
const mostDocuments = 500;

/** The documents of one record, all of them. */
export interface RecordDocuments {
  kind: SearchableKind;
  id: string;
  /** Of the record, to see whether it changed since. */
  hash: string;
  documents: SearchDocument[];
}

/**
 * Brings some of the records that changed to the search engine, which either finds them after this or no longer does.
 * What the engine does not take stays queued.
 *
 * @returns how many records were taken; 0 when none waits.
 * @throws {SearchError} when the engine does not answer.
 */
export async function syncSearch(store: Store, engine: SearchEngine, shelf: SearchShelf): Promise<number> {
  const queued = store
    .sql('SELECT kind, id, version FROM search_queue ORDER BY version LIMIT ?')
    .all(mostRecords)
    .map((row) => ({
      kind: row['kind'] as SearchableKind,
      id: String(row['id']),
      version: Number(row['version']),
    }));
  const taken: (RecordDocuments & { version: number })[] = [];
  const documents: SearchDocument[] = [];
  for (const { kind, id, version } of queued) {
    if (documents.length >= mostDocuments) break;
    const stored = readRecord(store, kind, id);
    const own = stored?.status === 'live' ? presentDocuments(stored.record, shelf) : [];
    taken.push({ kind, id, hash: stored?.hash ?? '', version, documents: own });
    documents.push(...own);
  }
  if (taken.length === 0) return 0;
  const gone = taken.flatMap((record) => documentsGone(store, record));
  store.transact(() => noteSent(store, taken));
  if (gone.length > 0) await engine.remove(gone.map(({ document }) => document));
  if (documents.length > 0) await engine.index(documents);
  store.transact(() => {
    for (const { kind, id, document } of gone)
      store.sql('DELETE FROM search_sent WHERE kind = ? AND id = ? AND document = ?').run(kind, id, document);
    for (const { kind, id, version } of taken)
      store.sql('DELETE FROM search_queue WHERE kind = ? AND id = ? AND version = ?').run(kind, id, version);
  });
  return taken.length;
}

/** Documents that search may have of a record and that are none of its any more. */
function documentsGone(
  store: Store,
  { kind, id, documents }: RecordDocuments,
): { kind: SearchableKind; id: string; document: string }[] {
  const stay = new Set(documents.map((document) => document.id));
  return store
    .sql('SELECT document FROM search_sent WHERE kind = ? AND id = ?')
    .all(kind, id)
    .map((row) => String(row['document']))
    .filter((document) => !stay.has(document))
    .map((document) => ({ kind, id, document }));
}

/**
 * Remembers what an engine is about to be given, so that it can be taken out again; must be done before, for a kill in
 * between.
 */
export function noteSent(store: Store, records: readonly RecordDocuments[]): void {
  for (const { kind, id, documents } of records)
    for (const document of documents)
      store
        .sql('INSERT OR IGNORE INTO search_sent (kind, id, document) VALUES (?, ?, ?)')
        .run(kind, id, document.id);
}

/** Every public record of the store with its documents, streamed, for building the index anew. */
export function* readSearchDocuments(store: Store, shelf: SearchShelf): Generator<RecordDocuments> {
  for (const kind of searchableKinds) {
    const rows = store.db.prepare(`SELECT id, hash, json FROM records WHERE kind = ? AND status = 'live'`);
    for (const row of rows.iterate(kind)) {
      const documents = presentDocuments(JSON.parse(String(row['json'])) as StoreRecord, shelf);
      if (documents.length > 0) yield { kind, id: String(row['id']), hash: String(row['hash']), documents };
    }
  }
}

/** How many records `readSearchDocuments` goes through. */
export function countSearchable(store: Store): number {
  const kinds = searchableKinds.map((kind) => `'${kind}'`).join(', ');
  const row = store
    .sql(`SELECT count(*) AS records FROM records WHERE kind IN (${kinds}) AND status = 'live'`)
    .get();
  return Number(row?.['records']);
}
