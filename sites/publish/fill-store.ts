import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Change, Cursor, Feed } from '../feed/read-changes.ts';
import type { Store } from '../store/open-store.ts';
import type { RecordKind } from '../store/records.ts';
import { applyChange, cursorOf, kinds, readCursor, revisionOf, writeCursor } from './apply-feed.ts';

/** Some records of one kind, with the cursor behind them. */
export interface StorePart {
  kind: RecordKind;
  changes: Change[];
  cursor: Cursor;
  /** ISO 8601; decides what is scheduled, live and expired. */
  now: string;
}

/** Writes a part in one transaction. No page was built yet, so none is made stale. */
export function writePart(store: Store, { kind, changes, cursor, now }: StorePart): void {
  store.transact(() => {
    for (const change of changes) applyChange(store, change, { now, plan: false });
    writeCursor(store, kind, cursor);
  });
}

/**
 * Fills a store from the CMS, one kind after the other; one that was being filled when its process was killed is filled on.
 *
 * Writing takes two thirds of the time of reading, so a collection of several parts is written by a thread of its own
 * while it is read on.
 */
export async function fillStore(
  { feed, store, storeFile }: { feed: Feed; store: Store; storeFile: string },
  now: string,
): Promise<void> {
  let thread: StoreThread | null = null;
  try {
    for (const kind of kinds) {
      let cursor = readCursor(store, kind);
      let onTheWay = new Map<string, string>();
      for (let isDrained = false; !isDrained;) {
        const part = await feed.readChanges(
          kind,
          cursor,
          (id) => onTheWay.get(id) ?? revisionOf(store, kind, id),
        );
        ({ isDrained } = part);
        cursor = cursorOf(part, now);
        const { changes } = part;
        if (isDrained && thread === null) {
          writePart(store, { kind, changes, cursor, now });
          continue;
        }
        thread ??= startThread(storeFile);
        await thread.write({ kind, changes, cursor, now });
        onTheWay = new Map(changes.map(({ id, revision }) => [id, revision]));
      }
    }
    await thread?.settled();
  } finally {
    await thread?.close();
  }
}

interface StoreThread {
  /** Takes a part as soon as the one before is written. */
  write(part: StorePart): Promise<void>;
  settled(): Promise<void>;
  close(): Promise<void>;
}

function startThread(storeFile: string): StoreThread {
  const worker = new Worker(new URL('./fill-worker.ts', import.meta.url), { workerData: storeFile });
  const gone = new AbortController();
  worker.once('exit', () => gone.abort());
  let written = Promise.resolve();
  return {
    async write(part) {
      await written;
      worker.postMessage(part);
      written = once(worker, 'message', { signal: gone.signal }).then(() => undefined);
      // Whoever waits for it next is told.
      written.catch(() => undefined);
    },
    settled: () => written,
    async close() {
      await worker.terminate();
    },
  };
}
