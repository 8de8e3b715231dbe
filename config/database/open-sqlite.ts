import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql';
import type { DatabaseChoice } from '../database-url.ts';

/** The embedded database, as the settings name it. */
export type SqliteChoice = Extract<DatabaseChoice, { kind: 'sqlite' }>;
/** One connection to the embedded database. */
export type SqliteClient = ReturnType<typeof drizzle>['$client'];

/**
 * Opens one more connection to the embedded database; every commit reaches the disk before it returns.
 *
 * Always libsql, never `node:sqlite`: two copies of SQLite in one process drop each other's locks on the same file.
 * Source: https://www.sqlite.org/howtocorrupt.html#multiple_copies_of_sqlite_linked_into_the_same_application
 *
 * @param options `busyMs`: how long a statement may block the process while another one holds the lock.
 */
export async function openSqlite(
  database: SqliteChoice,
  options: { busyMs: number; foreignKeys: boolean },
): Promise<SqliteClient> {
  const client = drizzle(database.url).$client;
  await client.execute(`PRAGMA busy_timeout = ${options.busyMs}`);
  await client.execute('PRAGMA synchronous = FULL');
  await client.execute(`PRAGMA foreign_keys = ${options.foreignKeys ? 'ON' : 'OFF'}`);
  return client;
}
