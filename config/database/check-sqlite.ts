import { statSync } from 'node:fs';
import Database from 'libsql';

/**
 * Opens the embedded database and looks into it.
 *
 * With the same copy of SQLite as the CMS, which may run in this process: when another copy closes the file, the locks of
 * the first are gone, and a save of another process in the middle of one of ours is lost.
 * Source: https://www.sqlite.org/howtocorrupt.html#multiple_copies_of_sqlite_linked_into_the_same_application
 *
 * @throws with the reason when it is missing, empty, locked for long or damaged.
 */
export function checkSqlite(file: string): void {
  // Opening would make it.
  statSync(file);
  const db = new Database(file);
  try {
    // A script leaves no statement behind that would keep the file open. All content has people.
    db.exec('PRAGMA busy_timeout = 500; PRAGMA query_only = ON; SELECT 1 FROM users LIMIT 1');
  } finally {
    db.close();
  }
}
