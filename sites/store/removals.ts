import type { Store } from './open-store.ts';

/** Notes a file that must go once nothing links to it. */
export function planRemoval(store: Store, path: string, now: string): void {
  store.sql('INSERT OR REPLACE INTO removals (path, since) VALUES (?, ?)').run(path, now);
}

/** Some of the files that must go; empty when none is left. */
export const readRemovals = (store: Store, limit: number): string[] =>
  store
    .sql('SELECT path FROM removals LIMIT ?')
    .all(limit)
    .map((row) => String(row['path']));

export const forgetRemoval = (store: Store, path: string): void => {
  store.sql('DELETE FROM removals WHERE path = ?').run(path);
};
