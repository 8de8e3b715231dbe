import { constants, existsSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { sqliteDatabase } from '../database-url.ts';
import { makeFolder } from '../make-folder.ts';
import { DatabaseError } from './database-error.ts';
import { openSqlite } from './open-sqlite.ts';
import type { SqliteChoice } from './open-sqlite.ts';

/** Copies the embedded database into a new file; see `backupDatabase`. */
export async function backupSqlite(database: SqliteChoice, file: string): Promise<void> {
  if (!existsSync(database.file)) {
    throw new DatabaseError(
      'database.backup_failed',
      `找不到数据库文件 ${database.file}，没有可以备份的内容。`,
      {
        hint: '请确认 DATA_DIR 和 DATABASE_URL 与运行网站时相同。',
      },
    );
  }
  const { client } = await openSqlite(database, { foreignKeys: true });
  try {
    // Reads one state of the write-ahead log to its end, whatever others commit meanwhile.
    await client.execute({ sql: 'VACUUM INTO ?', args: [file] });
  } catch (error) {
    throw new DatabaseError('database.backup_failed', '数据库没有备份成功。', {
      hint: '请检查磁盘的剩余空间。',
      cause: error,
    });
  } finally {
    client.close();
  }
  await assertSound(file, 'database.backup_failed');
}

/** Whether the embedded database has no file yet. */
export function isSqliteEmpty(database: SqliteChoice): boolean {
  return !existsSync(database.file);
}

/** Puts a copy of the file where the database belongs; see `restoreDatabase`. */
export async function restoreSqlite(database: SqliteChoice, file: string): Promise<void> {
  if (!isSqliteEmpty(database)) {
    throw new DatabaseError(
      'database.restore_failed',
      `${database.file} 已经存在，恢复不会覆盖现有的数据库。`,
    );
  }
  await assertSound(file, 'database.restore_failed');
  makeFolder(path.dirname(database.file));
  const draft = `${database.file}.restoring`;
  await rm(draft, { force: true });
  await copyFile(file, draft, constants.COPYFILE_FICLONE);
  await syncFile(draft);
  await rename(draft, database.file);
}

/** Reads every page of a database file, so that a damaged one is found now and not on the day it is needed. */
async function assertSound(
  file: string,
  code: 'database.backup_failed' | 'database.restore_failed',
): Promise<void> {
  const found = await readFaults(file).catch((error: unknown) => error);
  if (Array.isArray(found) && found.length === 0) return;
  throw new DatabaseError(code, '数据库文件没有通过完整性检查，可能已经损坏。', {
    hint: '请换一份备份，或检查磁盘后重新备份。',
    cause: found,
  });
}

async function readFaults(file: string): Promise<unknown[]> {
  const { client } = await openSqlite(sqliteDatabase(file) as SqliteChoice, { foreignKeys: true });
  try {
    const integrity = await client.execute('PRAGMA integrity_check');
    const references = await client.execute('PRAGMA foreign_key_check');
    return [...integrity.rows.filter((row) => row.integrity_check !== 'ok'), ...references.rows];
  } finally {
    // One plain file again, with nothing in a log beside it.
    await client.execute('PRAGMA journal_mode = DELETE');
    client.close();
  }
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
