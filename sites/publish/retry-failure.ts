import { existsSync } from 'node:fs';
import { openStore } from '../store/open-store.ts';

/**
 * Lets a page that failed be tried again at once; safe beside a running publisher.
 *
 * @returns how many pages will be tried.
 */
export function retryFailure(storeFile: string, key: string): number {
  if (!existsSync(storeFile)) return 0;
  const store = openStore(storeFile);
  try {
    const now = new Date().toISOString();
    return Number(store.sql('UPDATE failures SET retry_at = ? WHERE key = ?').run(now, key).changes);
  } finally {
    store.close();
  }
}
