import { rmSync } from 'node:fs';
import { beginImmediate } from './begin-immediate.ts';
import { DatabaseError } from './database-error.ts';
import { openSqlite } from './open-sqlite.ts';
import type { SqliteChoice, SqliteConnection } from './open-sqlite.ts';

/** One step of the schema of the embedded database. */
export interface SchemaMigration {
  /** `yyyymmdd_hhmmss_what`; the order of names is the order of steps. */
  name: string;
  statements: readonly string[];
}

/** What {@link applyMigrations} works on. */
export interface MigrationTask {
  database: SqliteChoice;
  /** Oldest first. */
  migrations: readonly SchemaMigration[];
  logger?: { info: (entry: { msg: string }) => void };
}

/** How long a start waits for another process that is migrating the same file. */
const lockWaitMs = 60_000;

/**
 * Brings the embedded database up to date, each step in one transaction: killed at any point, the next start goes on.
 *
 * A database that already holds data is copied to `<file>.before-migration` first.
 *
 * @returns the names of the steps that were applied.
 * @throws {DatabaseError} `database.pushed_schema` when the file was changed by a developer's schema push,
 * `database.unknown_migration` when a newer version has used the file, `database.migration_failed` when a step fails.
 */
export async function applyMigrations({ database, migrations, logger }: MigrationTask): Promise<string[]> {
  // Foreign keys are off as SQLite asks for when tables are rebuilt: dropping the old table would delete the rows that
  // point to it. Source: https://www.sqlite.org/lang_altertable.html#otheralter
  const connection = await openSqlite(database, { foreignKeys: false });
  try {
    const known = await readApplied(connection, migrations);
    const pending = migrations.filter((migration) => !known.has(migration.name));
    if (pending.length > 0 && known.size > 0)
      await copyDatabase(connection, `${database.file}.before-migration`);

    const applied: string[] = [];
    for (const migration of pending) {
      logger?.info({ msg: `Migrating: ${migration.name}` });
      if (await applyOne(connection, { migration, migrations })) applied.push(migration.name);
    }
    return applied;
  } finally {
    connection.client.close();
  }
}

async function applyOne(
  connection: SqliteConnection,
  { migration, migrations }: { migration: SchemaMigration; migrations: readonly SchemaMigration[] },
): Promise<boolean> {
  const { client, raw } = connection;
  await beginImmediate(raw, lockWaitMs);
  try {
    // Another process may have applied it while this one waited for the lock.
    const known = await readApplied(connection, migrations);
    if (!known.has(migration.name)) {
      for (const statement of migration.statements) await client.execute(statement);
      const broken = await client.execute('PRAGMA foreign_key_check');
      if (broken.rows.length > 0)
        throw new Error(`${broken.rows.length} rows point to rows that do not exist.`);
      const now = new Date().toISOString();
      await client.execute({
        sql: 'INSERT INTO payload_migrations (name, batch, updated_at, created_at) VALUES (?, ?, ?, ?)',
        args: [migration.name, Math.max(0, ...known.values()) + 1, now, now],
      });
    }
    raw.exec('COMMIT');
    return !known.has(migration.name);
  } catch (error) {
    // SQLite may have rolled back by itself, when the disk is full for example.
    if (raw.inTransaction) raw.exec('ROLLBACK');
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(
      'database.migration_failed',
      `数据库升级步骤 ${migration.name} 没有成功，数据库保持原样。`,
      {
        hint: '请检查磁盘空间后重新启动；如仍失败，请保留日志并联系技术支持。',
        cause: error,
      },
    );
  }
}

/** Which steps the file has seen, each with its batch. */
async function readApplied(
  connection: SqliteConnection,
  migrations: readonly SchemaMigration[],
): Promise<Map<string, number>> {
  const table = await connection.client.execute(
    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'payload_migrations'",
  );
  if (table.rows.length === 0) return new Map();

  const { rows } = await connection.client.execute('SELECT name, batch FROM payload_migrations');
  const applied = new Map(rows.map((row) => [row.name as string, Number(row.batch)]));
  if ([...applied.values()].includes(-1)) {
    throw new DatabaseError(
      'database.pushed_schema',
      '这个数据库的结构曾被开发工具直接改动，无法确定它的版本，程序没有启动。',
      { hint: '请换用一个新的数据目录，或从备份恢复。' },
    );
  }
  const unknown = [...applied.keys()].filter(
    (name) => !migrations.some((migration) => migration.name === name),
  );
  if (unknown.length > 0) {
    throw new DatabaseError(
      'database.unknown_migration',
      `这个数据库已被更新版本的程序升级过（${unknown.join('、')}），当前版本不能使用它。`,
      { hint: '请安装新版本，或从升级前的备份恢复。' },
    );
  }
  return applied;
}

async function copyDatabase({ client }: SqliteConnection, file: string): Promise<void> {
  rmSync(file, { force: true });
  await client.execute({ sql: 'VACUUM INTO ?', args: [file] });
}
