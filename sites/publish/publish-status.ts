import { existsSync } from 'node:fs';
import { readFailures, type Failure } from '../store/failures.ts';
import { openStoreForReading, readMeta, type Store } from '../store/open-store.ts';
import { queueLength } from '../store/queue.ts';

/** What `npm run publish -- --status` and the admin show. */
export interface PublishStatus {
  /** Pages that wait. */
  pending: number;
  failed: Failure[];
  /** Files of the output tree. */
  pages: number;
  /** ISO 8601; null when nothing was published yet. */
  lastPublishedAt: string | null;
  /** The newest moment of which everything is in the store; null before the first load. */
  seenAt: string | null;
}

const shownFailures = 100;

export function readPublishStatus(store: Store): PublishStatus {
  return {
    pending: queueLength(store),
    failed: readFailures(store, shownFailures),
    pages: Number(store.sql('SELECT count(*) AS n FROM pages').get()?.['n']),
    lastPublishedAt: readMeta(store, 'lastPublishedAt'),
    seenAt: readMeta(store, 'seenAt'),
  };
}

/** The status read from outside the publisher; as nothing when there is no store yet. */
export function readPublishStatusOf(storeFile: string): PublishStatus {
  if (!existsSync(storeFile))
    return { pending: 0, failed: [], pages: 0, lastPublishedAt: null, seenAt: null };
  const store = openStoreForReading(storeFile);
  try {
    return readPublishStatus(store);
  } finally {
    store.close();
  }
}
