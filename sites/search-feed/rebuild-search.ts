import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SearchDocument } from '#search/documents.ts';
import type { SearchEngine } from '#search/engine.ts';
import type { AddressBook } from '../addresses.ts';
import { openStoreForReading } from '../store/open-store.ts';
import { readSearchDocuments } from './sync-search.ts';

const batchSize = 200;

/**
 * Builds the index anew from one moment of the store, beside the index in use and beside the publisher; what changes
 * meanwhile is not lost.
 *
 * @param onProgress  told the number of documents after each batch.
 * @returns how many documents the new index holds; 0 when `signal` ended it and the old index stays.
 * @throws {SearchError} when the engine does not take them; the old index then stays.
 */
export async function rebuildSearch({
  storeFile,
  engine,
  book,
  signal,
  onProgress,
}: {
  storeFile: string;
  engine: SearchEngine;
  book: AddressBook;
  signal?: AbortSignal;
  onProgress?: (documents: number) => void;
}): Promise<{ documents: number }> {
  const session = await engine.rebuild();
  const store = openStoreForReading(storeFile);
  let added = 0;
  try {
    let batch: SearchDocument[] = [];
    const send = async (): Promise<void> => {
      await session.add(batch);
      added += batch.length;
      batch = [];
      onProgress?.(added);
      // SQLite writes without waiting; pages are published between two batches.
      await nextTurn();
    };
    for (const document of readSearchDocuments(store, book)) {
      batch.push(document);
      if (batch.length >= batchSize) await send();
      if (signal?.aborted === true) break;
    }
    if (signal?.aborted === true) {
      await session.abort();
      return { documents: 0 };
    }
    if (batch.length > 0) await send();
    return await session.finish();
  } catch (error) {
    await session.abort();
    throw error;
  } finally {
    store.close();
  }
}
