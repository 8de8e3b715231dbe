import { setTimeout } from 'node:timers/promises';
import type Database from 'libsql';
import { busyError } from './one-writer.ts';

/**
 * Opens a transaction that may write; while someone else is writing, asks again every few milliseconds.
 *
 * @throws {DatabaseError} `database.busy` after `waitMs`.
 */
export function beginImmediate(raw: Database.Database, waitMs: number): Promise<void> {
  return runWhenFree({ raw, script: 'BEGIN IMMEDIATE', waitMs });
}

/**
 * Runs a script that needs a lock, again and again until it gets it; the event loop goes on meanwhile.
 *
 * Never through a prepared statement: one that meets a lock stays active in libsql until it is collected, and no later
 * `COMMIT` succeeds beside it.
 *
 * @throws {DatabaseError} `database.busy` after `waitMs`.
 */
export async function runWhenFree(task: {
  raw: Database.Database;
  script: string;
  waitMs: number;
}): Promise<void> {
  const giveUpAt = performance.now() + task.waitMs;
  for (;;) {
    try {
      task.raw.exec(`PRAGMA busy_timeout = 0; ${task.script}`);
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > giveUpAt) throw busyError(error);
    }
    await setTimeout(2 + Math.random() * 18);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
