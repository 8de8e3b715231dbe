import { existsSync } from 'node:fs';
import type { EngineStatus } from '#search/engine.ts';
import { countAttachments, readUnreadFiles, type UnreadFile } from '../attachments/unread-files.ts';
import { openStoreForReading } from '../store/open-store.ts';
import {
  isRebuildAsked,
  readFault,
  readNotedStatus,
  readProgress,
  type RebuildProgress,
} from './search-notes.ts';

/** How searching stands, as the publisher last saw it. */
export interface SearchState {
  /** Null before the publisher looked. */
  index: EngineStatus | null;
  /** Why the engine takes nothing at the moment, in Chinese; empty when it does. */
  fault: string;
  /** Records that search has yet to look at. */
  waiting: number;
  /** Null when no rebuild was asked for; without progress while it waits for the publisher. */
  rebuild: { progress: RebuildProgress | null } | null;
  attachments: { read: number; waiting: number; failed: number };
  unread: UnreadFile[];
}

const nothing: SearchState = {
  index: null,
  fault: '',
  waiting: 0,
  rebuild: null,
  attachments: { read: 0, waiting: 0, failed: 0 },
  unread: [],
};

/** Reads how searching stands, beside the publisher; as nothing when there is no store yet. */
export function readSearchState(storeFile: string): SearchState {
  if (!existsSync(storeFile)) return nothing;
  const store = openStoreForReading(storeFile);
  try {
    const progress = readProgress(store);
    return {
      index: readNotedStatus(store),
      fault: readFault(store),
      waiting: Number(store.sql('SELECT count(*) AS waiting FROM search_queue').get()?.['waiting']),
      rebuild: progress !== null || isRebuildAsked(store) ? { progress } : null,
      attachments: countAttachments(store),
      unread: readUnreadFiles(store),
    };
  } finally {
    store.close();
  }
}
