import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';

/**
 * Reads a mark of the database that stays the same as long as nobody commits anything, so that what was read need not be
 * read again.
 *
 * @returns null where the database keeps none: then only reading tells. A mark means nothing to another process.
 *
 * Source: https://www.sqlite.org/pragma.html#pragma_data_version
 */
export async function readChangeMark(db: Payload['db']): Promise<number | null> {
  if (db.name !== 'sqlite') return null;
  const { rows } = await (db as unknown as SQLiteAdapter).client.execute('PRAGMA data_version');
  return Number(rows[0]?.['data_version']);
}
