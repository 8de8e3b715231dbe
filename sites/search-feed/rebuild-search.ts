import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SearchEngine } from '#search/engine.ts';
import type { AddressBook } from '../addresses.ts';
import type { TextCache } from '../attachments/text-cache.ts';
import { openStoreForReading, type Store } from '../store/open-store.ts';
import { queueRecord } from '../store/queue-for-search.ts';
import type { RebuildProgress } from './search-notes.ts';
import { openShelf } from './search-shelf.ts';
import { countSearchable, noteSent, readSearchDocuments, type RecordDocuments } from './sync-search.ts';

const batchSize = 200;

/**
 * Builds the index anew from one moment of the store, beside the index in use and beside the publisher; what changes
 * meanwhile is not lost.
 *
 * @param store  open for writing: what is sent is noted there.
 * @param onProgress  told after each batch.
 * @returns how many documents the new index holds; 0 when `signal` ended it and the old index stays.
 * @throws {SearchError} when the engine does not take them; the old index then stays.
 */
export async function rebuildSearch({
  store,
  storeFile,
  engine,
  book,
  texts,
  signal,
  onProgress,
}: {
  store: Store;
  storeFile: string;
  engine: SearchEngine;
  book: AddressBook;
  texts: TextCache;
  signal?: AbortSignal;
  onProgress?: (progress: RebuildProgress) => void;
}): Promise<{ documents: number }> {
  const session = await engine.rebuild();
  const moment = openStoreForReading(storeFile);
  const total = countSearchable(moment);
  const sent: SentRecord[] = [];
  let documents = 0;
  try {
    let batch: RecordDocuments[] = [];
    let waiting = 0;
    const send = async (): Promise<void> => {
      const records = batch;
      store.transact(() => noteSent(store, records));
      await session.add(records.flatMap((record) => record.documents));
      sent.push(...records.map(({ kind, id, hash }) => ({ kind, id, hash })));
      documents += waiting;
      batch = [];
      waiting = 0;
      onProgress?.({ records: sent.length, total, documents });
      // SQLite writes without waiting; pages are published between two batches.
      await nextTurn();
    };
    for (const record of readSearchDocuments(moment, openShelf(moment, { book, texts }))) {
      batch.push(record);
      waiting += record.documents.length;
      if (waiting >= batchSize) await send();
      if (signal?.aborted === true) break;
    }
    if (signal?.aborted === true) {
      await session.abort();
      return { documents: 0 };
    }
    if (waiting > 0) await send();
    const finished = await session.finish();
    queueChanged(store, sent);
    return finished;
  } catch (error) {
    await session.abort();
    throw error;
  } finally {
    moment.close();
  }
}

type SentRecord = Pick<RecordDocuments, 'kind' | 'id' | 'hash'>;

/** What changed while it was on its way into the new index is looked at once more. */
function queueChanged(store: Store, sent: readonly SentRecord[]): void {
  store.transact(() => {
    for (const { kind, id, hash } of sent)
      if (!isAsSent(store, { kind, id, hash })) queueRecord(store, kind, id);
  });
}

function isAsSent(store: Store, { kind, id, hash }: SentRecord): boolean {
  const row = store.sql('SELECT hash, status FROM records WHERE kind = ? AND id = ?').get(kind, id);
  return row?.['hash'] === hash && row['status'] === 'live';
}
