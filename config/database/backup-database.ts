import type { DatabaseChoice } from '../database-url.ts';
import { backupMongodb, isMongodbEmpty, restoreMongodb } from './backup-mongodb.ts';
import { backupSqlite, isSqliteEmpty, restoreSqlite } from './backup-sqlite.ts';

/**
 * Writes all records of the CMS into one new file, as they stood at one moment; people go on working meanwhile.
 *
 * SQLite gives a database file, MongoDB lines of extended JSON.
 *
 * @throws {DatabaseError} `database.backup_failed`; the file may then be there in part.
 */
export async function backupDatabase(database: DatabaseChoice, file: string): Promise<void> {
  switch (database.kind) {
    case 'sqlite':
      return backupSqlite(database, file);
    case 'mongodb':
      return backupMongodb(database, file);
    default:
      return database satisfies never;
  }
}

/** Whether there is no record at all, so that a restore replaces nothing. */
export async function isDatabaseEmpty(database: DatabaseChoice): Promise<boolean> {
  switch (database.kind) {
    case 'sqlite':
      return isSqliteEmpty(database);
    case 'mongodb':
      return isMongodbEmpty(database);
    default:
      return database satisfies never;
  }
}

/**
 * Brings the records of a file that {@link backupDatabase} wrote into an empty database of the same kind.
 *
 * @throws {DatabaseError} `database.restore_failed` when the file is damaged or the database is not empty.
 */
export async function restoreDatabase(database: DatabaseChoice, file: string): Promise<void> {
  switch (database.kind) {
    case 'sqlite':
      return restoreSqlite(database, file);
    case 'mongodb':
      return restoreMongodb(database, file);
    default:
      return database satisfies never;
  }
}
