import type { EngineStatus, SearchEngine } from '#search/engine.ts';
import { SearchError } from '#search/errors.ts';
import type { AddressBook } from '../addresses.ts';
import {
  readNextAttachment,
  retryAttachments,
  type AttachmentSource,
} from '../attachments/read-attachments.ts';
import { readMeta, writeMeta, type Store } from '../store/open-store.ts';
import { searchableKinds } from '../store/records.ts';
import { rebuildSearch } from './rebuild-search.ts';
import { clearRebuild, isRebuildAsked, noteFault, noteProgress, noteStatus } from './search-notes.ts';
import { openShelf } from './search-shelf.ts';
import { syncSearch } from './sync-search.ts';

/** How long an engine that did not answer is left alone. */
const retryMs = 5_000;
/** Set in a store when the index is known to have grown from it. */
const grownKey = 'searchGrown';

/** Keeps the index of the search engine what the store says is public. */
export interface SearchFeeder {
  /**
   * Brings some of what changed; begins to build the index anew when someone asked for it and when it is empty,
   * outdated, damaged or from another store; begins to read attachments when nothing else waits. An engine that does
   * not answer is asked again later.
   *
   * @returns how many records were taken; 0 while the index is built.
   */
  feed(): Promise<number>;
  /** Feeds until nothing waits, no index is being built and no attachment is being read, or the engine does not answer. */
  settled(): Promise<void>;
  /** Gives up an index that is being built and a file that is being read. */
  close(): Promise<void>;
}

/** What a feeder works with. */
export interface FeederParts {
  store: Store;
  storeFile: string;
  engine: SearchEngine;
  book: AddressBook;
  attachments: AttachmentSource;
}

/** Makes the feeder of one publisher. */
export function createSearchFeeder({
  store,
  storeFile,
  engine,
  book,
  attachments,
}: FeederParts): SearchFeeder {
  const { texts } = attachments;
  let isChecked = false;
  let againAt = -Infinity;
  /** Something was brought since the state of the index was noted. */
  let isFed = false;
  let building: Promise<void> | null = null;
  let reading: Promise<void> | null = null;
  const stop = new AbortController();

  const fail = (cause: unknown): void => {
    isChecked = false;
    againAt = performance.now() + retryMs;
    noteFault(store, cause instanceof Error ? cause.message : String(cause));
  };

  const build = async (): Promise<void> => {
    try {
      retryAttachments(store);
      await rebuildSearch({
        store,
        storeFile,
        engine,
        book,
        texts,
        signal: stop.signal,
        onProgress: (progress) => noteProgress(store, progress),
      });
      if (stop.signal.aborted) return;
      writeMeta(store, grownKey, new Date().toISOString());
      clearRebuild(store);
      noteFault(store, '');
      noteStatus(store, await engine.status());
    } catch (cause) {
      if (!stop.signal.aborted) fail(cause);
    } finally {
      building = null;
    }
  };

  /** Files are read one after another, in worker threads: nothing waits for them. */
  const read = async (): Promise<void> => {
    try {
      while (!stop.signal.aborted && (await readNextAttachment(store, attachments, stop.signal)));
    } catch (cause) {
      fail(cause);
    } finally {
      reading = null;
    }
  };

  const feed = async (): Promise<number> => {
    if (building !== null || stop.signal.aborted || performance.now() < againAt) return 0;
    try {
      const asked = isRebuildAsked(store);
      if (!isChecked || asked) {
        const status = await engine.status();
        noteStatus(store, status);
        if (status.state === 'unavailable')
          throw new SearchError('search.unavailable', status.detail || '搜索服务没有回应。');
        isChecked = true;
        if (asked || mustBuild(store, status)) {
          building = build();
          return 0;
        }
        writeMeta(store, grownKey, new Date().toISOString());
      }
      const taken = await syncSearch(store, engine, openShelf(store, { book, texts }));
      noteFault(store, '');
      if (taken > 0) isFed = true;
      else {
        if (isFed) noteStatus(store, await engine.status());
        isFed = false;
        reading ??= read();
      }
      return taken;
    } catch (cause) {
      fail(cause);
      return 0;
    }
  };

  return {
    feed,
    async settled() {
      do await Promise.all([building, reading]);
      while ((await feed()) > 0 || building !== null || reading !== null);
    },
    async close() {
      stop.abort();
      await Promise.all([building, reading]);
    },
  };
}

/** Whether going through the queue would not lead to a true index. */
function mustBuild(store: Store, { state, documents }: EngineStatus): boolean {
  if (state === 'outdated' || state === 'damaged') return true;
  if (state === 'empty') return hasUnqueued(store);
  // An index older than its store may hold what was deleted in between.
  return documents > 0 && readMeta(store, grownKey) === null;
}

const kindList = searchableKinds.map((kind) => `'${kind}'`).join(', ');

const hasUnqueued = (store: Store): boolean =>
  store
    .sql(
      `SELECT 1 FROM records WHERE kind IN (${kindList}) AND status = 'live'
       AND NOT EXISTS (SELECT 1 FROM search_queue WHERE search_queue.kind = records.kind AND search_queue.id = records.id)
       LIMIT 1`,
    )
    .get() !== undefined;
