/**
 * Pages to build, in phases that keep every link alive:
 * 0 new addresses, before anything links to them; 1 pages that changed; 2 the same in bulk;
 * 3 what leaves, once nothing links to it any more.
 */
import type { Change } from './dependencies.ts';
import { type ManifestPage, presentManifestPage } from './manifest.ts';
import type { Store } from './open-store.ts';

export const phases = { arriving: 0, changed: 1, bulk: 2, leaving: 3 } as const;
export type Phase = (typeof phases)[keyof typeof phases];

export interface QueuedPage {
  key: string;
  phase: Phase;
  rank: number;
  /** Among the pages of one rank: first in, first out. */
  place: number;
  /** To be written whether or not it comes out as it was. */
  force: boolean;
  /** What the manifest says of it; null for a page that was never written. */
  known: ManifestPage | null;
}

/** Adds a page, or brings it forward. `set` overrules an earlier phase. */
export function enqueue(
  store: Store,
  page: { key: string; phase: Phase; rank: number; since: string },
  set = false,
): void {
  store
    .sql(
      set
        ? `INSERT INTO queue (key, phase, rank, since) VALUES (?, ?, ?, ?)
           ON CONFLICT (key) DO UPDATE SET phase = excluded.phase, rank = excluded.rank`
        : `INSERT INTO queue (key, phase, rank, since) VALUES (?, ?, ?, ?)
           ON CONFLICT (key) DO UPDATE SET phase = min(phase, excluded.phase), rank = min(rank, excluded.rank)`,
    )
    .run(page.key, page.phase, page.rank, page.since);
}

/** More stale readers than this of one change go to the bulk phase. */
const bulkReaders = 400;

/**
 * Rank of pages that are stale because of what they read: after the pages of the changed record itself, those first where
 * people look for news. Homes are also the dearest to build: what is left is shared better among the threads.
 */
const readerRank = `CASE WHEN pages.key GLOB '*/home/*' THEN 10 WHEN pages.key GLOB '*/column/*' THEN 11 ELSE 12 END`;

/** Queues every page that read what changed; returns how many. */
export function enqueueReaders(store: Store, { key, over, upTo }: Change, since: string): number {
  const id = store.sql('SELECT id FROM dependencies WHERE key = ?').get(key)?.['id'];
  if (typeof id !== 'number') return 0;
  const stale = Number(
    store
      .sql(
        'SELECT count(*) AS n FROM (SELECT 1 FROM reads WHERE dependency = ? AND extent > ? AND extent <= ? LIMIT ?)',
      )
      .get(id, over, upTo, bulkReaders + 1)?.['n'],
  );
  if (stale === 0) return 0;
  const phase = stale > bulkReaders ? phases.bulk : phases.changed;
  return Number(
    store
      .sql(
        `INSERT INTO queue (key, phase, rank, since)
         SELECT pages.key, ?, ${readerRank}, ? FROM reads JOIN pages ON pages.id = reads.page
         WHERE reads.dependency = ? AND reads.extent > ? AND reads.extent <= ?
         ON CONFLICT (key) DO UPDATE SET phase = min(phase, excluded.phase)`,
      )
      .run(phase, since, id, over, upTo).changes,
  );
}

/**
 * The next pages to build, all of one phase; empty when nothing waits.
 *
 * @param after  the last of those that are being built: what follows it, of the same phase.
 */
export function nextPages(store: Store, limit: number, after?: QueuedPage): QueuedPage[] {
  const phase = after?.phase ?? store.sql('SELECT phase FROM queue ORDER BY phase LIMIT 1').get()?.['phase'];
  if (phase === undefined) return [];
  return store
    .sql(
      `SELECT queue.id AS place, rank, queue.key, force, pages.id, path, status, hash
       FROM queue LEFT JOIN pages ON pages.key = queue.key
       WHERE phase = ? AND (rank, queue.id) > (?, ?) ORDER BY rank, queue.id LIMIT ?`,
    )
    .all(Number(phase), after?.rank ?? -1, after?.place ?? 0, limit)
    .map((row) => ({
      key: String(row['key']),
      phase: Number(phase) as Phase,
      rank: Number(row['rank']),
      place: Number(row['place']),
      force: row['force'] === 1,
      known: row['id'] === null ? null : presentManifestPage(row),
    }));
}

export const dequeue = (store: Store, key: string): void => {
  store.sql('DELETE FROM queue WHERE key = ?').run(key);
};

export const queueLength = (store: Store): number =>
  Number(store.sql('SELECT count(*) AS n FROM queue').get()?.['n']);
