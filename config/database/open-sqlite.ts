import { Sqlite3Client } from '@libsql/client/sqlite3';
import Database from 'libsql';
import type { DatabaseChoice } from '../database-url.ts';
import { runWhenFree } from './begin-immediate.ts';

/** The embedded database, as the settings name it. */
export type SqliteChoice = Extract<DatabaseChoice, { kind: 'sqlite' }>;

/** One connection to the embedded database. */
export interface SqliteConnection {
  /** For statements with results; what drizzle speaks to. */
  client: Sqlite3Client;
  /** For scripts that must leave no statement behind. */
  raw: Database.Database;
}

/** How long opening waits for another process that is opening, migrating or repairing the same file. */
const openWaitMs = 30_000;

/**
 * How long one statement of a reader may block the process: it meets a lock only while the file is recovered after a
 * crash. Writers wait in `beginImmediate` instead, without blocking.
 */
export const lockBusyMs = 5000;

/**
 * Opens one more connection to the embedded database; every commit reaches the disk before it returns, and readers
 * and the writer do not wait for each other.
 *
 * Always libsql, never `node:sqlite`: two copies of SQLite in one process drop each other's locks on the same file.
 * Source: https://www.sqlite.org/howtocorrupt.html#multiple_copies_of_sqlite_linked_into_the_same_application
 */
export async function openSqlite(
  database: SqliteChoice,
  { foreignKeys }: { foreignKeys: boolean },
): Promise<SqliteConnection> {
  const raw = new Database(database.file);
  await runWhenFree({ raw, script: 'PRAGMA journal_mode = WAL', waitMs: openWaitMs });
  raw.exec(`PRAGMA busy_timeout = ${lockBusyMs}; PRAGMA synchronous = FULL`);
  raw.exec(`PRAGMA foreign_keys = ${foreignKeys ? 'ON' : 'OFF'}`);
  return { raw, client: new Sqlite3Client(database.file, {}, raw, 'number') };
}
