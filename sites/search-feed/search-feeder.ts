import type { EngineStatus, SearchEngine } from '#search/engine.ts';
import { SearchError } from '#search/errors.ts';
import type { AddressBook } from '../addresses.ts';
import { readMeta, writeMeta, type Store } from '../store/open-store.ts';
import { rebuildSearch } from './rebuild-search.ts';
import { syncSearch } from './sync-search.ts';

/** How long an engine that did not answer is left alone. */
const retryMs = 5_000;
/** Set in a store when the index is known to have grown from it. */
const grownKey = 'searchGrown';
/** The last fault of the engine in Chinese; empty when all is well. */
const faultKey = 'searchFault';

/** Keeps the index of the search engine what the store says is public. */
export interface SearchFeeder {
  /**
   * Brings some of what changed; begins to build the index anew when it is empty, outdated, damaged or from another
   * store. An engine that does not answer is asked again later.
   *
   * @returns how many records were taken; 0 while the index is built.
   */
  feed(): Promise<number>;
  /** Resolves when no index is being built. */
  settled(): Promise<void>;
  /** Gives up an index that is being built. */
  close(): Promise<void>;
}

/** Makes the feeder of one publisher. */
export function createSearchFeeder({
  store,
  storeFile,
  engine,
  book,
}: {
  store: Store;
  storeFile: string;
  engine: SearchEngine;
  book: AddressBook;
}): SearchFeeder {
  let isChecked = false;
  let againAt = 0;
  let building: Promise<void> | null = null;
  const stop = new AbortController();

  const fail = (cause: unknown): void => {
    isChecked = false;
    againAt = Date.now() + retryMs;
    writeMeta(store, faultKey, cause instanceof Error ? cause.message : String(cause));
  };

  const build = async (): Promise<void> => {
    try {
      await rebuildSearch({ storeFile, engine, book, signal: stop.signal });
      if (stop.signal.aborted) return;
      writeMeta(store, grownKey, new Date().toISOString());
      writeMeta(store, faultKey, '');
    } catch (cause) {
      if (!stop.signal.aborted) fail(cause);
    } finally {
      building = null;
    }
  };

  return {
    async feed() {
      if (building !== null || stop.signal.aborted || Date.now() < againAt) return 0;
      try {
        if (!isChecked) {
          const status = await engine.status();
          if (status.state === 'unavailable')
            throw new SearchError('search.unavailable', status.detail || '搜索服务没有回应。');
          isChecked = true;
          if (mustBuild(store, status)) {
            building = build();
            return 0;
          }
          writeMeta(store, grownKey, new Date().toISOString());
        }
        const taken = await syncSearch(store, engine, book);
        if (readMeta(store, faultKey)) writeMeta(store, faultKey, '');
        return taken;
      } catch (cause) {
        fail(cause);
        return 0;
      }
    },
    settled: () => building ?? Promise.resolve(),
    async close() {
      stop.abort();
      await building;
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

const hasUnqueued = (store: Store): boolean =>
  store
    .sql(
      `SELECT 1 FROM records WHERE kind = 'article' AND status = 'live'
       AND id NOT IN (SELECT id FROM search_queue) LIMIT 1`,
    )
    .get() !== undefined;
