import type { Phase } from './queue.ts';
import type { Store } from './open-store.ts';

/** A page that could not be published, as people see it. */
export interface Failure {
  key: string;
  path: string;
  siteId: string;
  /** Chinese. */
  reason: string;
  since: string;
  attempts: number;
  retryAt: string;
  phase: Phase;
}

const firstRetryMs = 2_000;
const longestRetryMs = 60_000;

/** Notes one more failed try of a page; tries go on for ever, at most a minute apart. */
export function writeFailure(
  store: Store,
  failed: { key: string; path: string; siteId: string; reason: string; phase: Phase; now: string },
): void {
  const before = store.sql('SELECT attempts, since FROM failures WHERE key = ?').get(failed.key);
  const attempts = Number(before?.['attempts'] ?? 0) + 1;
  const waitMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempts - 1, 10));
  const retryAt = new Date(Date.parse(failed.now) + waitMs).toISOString();
  store
    .sql(
      'INSERT OR REPLACE INTO failures (key, path, site_id, reason, since, attempts, retry_at, phase) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      failed.key,
      failed.path,
      failed.siteId,
      failed.reason,
      String(before?.['since'] ?? failed.now),
      attempts,
      retryAt,
      failed.phase,
    );
}

export const clearFailure = (store: Store, key: string): void => {
  store.sql('DELETE FROM failures WHERE key = ?').run(key);
};

/** Whether the newest text of this file could not be written; the older one stays. */
export const hasFailed = (store: Store, path: string): boolean =>
  store.sql('SELECT 1 FROM failures WHERE path = ? LIMIT 1').get(path) !== undefined;

const present = (row: Record<string, unknown>): Failure => ({
  key: String(row['key']),
  path: String(row['path']),
  siteId: String(row['site_id']),
  reason: String(row['reason']),
  since: String(row['since']),
  attempts: Number(row['attempts']),
  retryAt: String(row['retry_at']),
  phase: Number(row['phase']) as Phase,
});

/** Failures, oldest first. */
export const readFailures = (store: Store, limit: number): Failure[] =>
  store.sql('SELECT * FROM failures ORDER BY since, key LIMIT ?').all(limit).map(present);

/** Failures whose next try is due. */
export const readDueFailures = (store: Store, now: string): Failure[] =>
  store.sql('SELECT * FROM failures WHERE retry_at <= ? ORDER BY since, key LIMIT 200').all(now).map(present);
