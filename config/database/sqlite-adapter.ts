import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj } from 'payload';
import { applyMigrations } from './apply-migrations.ts';
import type { SchemaMigration } from './apply-migrations.ts';
import { DatabaseError } from './database-error.ts';
import { admitOneWriter, busyError, defaultTurnLimits } from './one-writer.ts';
import type { TransactionEngine, TurnLimits } from './one-writer.ts';
import { openSqlite } from './open-sqlite.ts';
import type { SqliteChoice, SqliteClient } from './open-sqlite.ts';

type Session = SQLiteAdapter['sessions'][string];
type Writer = ReturnType<typeof drizzle>;

/** What the embedded database is opened with. */
export interface SqliteOptions {
  database: SqliteChoice;
  /** Oldest first; those that the file has not seen are applied when it is opened. */
  migrations: readonly SchemaMigration[];
  limits?: TurnLimits;
}

/**
 * How long one statement may block the process for a lock of another one. Readers meet one only while a file is
 * recovered after a crash; the writer waits for its turn in `beginImmediate` instead, without blocking.
 */
const lockBusyMs = 5000;

/**
 * Makes the embedded database of the CMS: Payload's SQLite adapter, with every save in one transaction.
 *
 * The stock adapter either refuses parallel saves (SQLITE_BUSY) and leaks a connection for each, or saves without a
 * transaction and loses rows when it is killed. Here all writes go through one connection of their own, one at a time,
 * from `BEGIN IMMEDIATE` to `COMMIT`; the connection of the adapter only reads.
 *
 * This leans on internals of the adapter: `sessions[id] = { db, resolve, reject }` picks the connection of a request,
 * `connect` makes `client` and `drizzle` from `schema`. tests/integration/database-internals.test.ts watches them.
 */
export function oneWriterSqliteAdapter({ database, migrations, limits = defaultTurnLimits }: SqliteOptions) {
  const stock = sqliteAdapter({
    client: { url: database.url },
    push: false,
    wal: true,
    busyTimeout: lockBusyMs,
    autoIncrement: true,
  });

  return {
    ...stock,
    init: (args) => {
      const adapter = stock.init(args);
      const connectReader = adapter.connect?.bind(adapter);
      const forgetSchema = adapter.destroy?.bind(adapter);
      let client: SqliteClient | undefined;
      let writer: Writer | undefined;

      adapter.connect = async (options) => {
        mkdirSync(path.dirname(database.file), { recursive: true });
        if (!client) await applyMigrations({ database, migrations, logger: adapter.payload.logger });
        await connectReader?.(options);
        // What slips past the queue fails loudly instead of breaking a save in two.
        await adapter.client.execute('PRAGMA query_only = ON');
        client ??= await openSqlite(database, { busyMs: lockBusyMs, foreignKeys: true });
        // Made again for each new schema, as the reader is: development reloads the configuration.
        writer = drizzle({ client, schema: adapter.schema, logger: adapter.logger });
      };
      adapter.destroy = async () => {
        client?.close();
        client = writer = undefined;
        adapter.client.close();
        // A later `connect` opens the file again.
        Object.assign(adapter, { client: undefined });
        await forgetSchema?.();
      };

      admitOneWriter(
        adapter,
        sqliteEngine(adapter, () => writer, limits),
        limits,
      );
      return adapter;
    },
  } satisfies DatabaseAdapterObj<SQLiteAdapter>;
}

function sqliteEngine(
  adapter: SQLiteAdapter,
  currentWriter: () => Writer | undefined,
  limits: TurnLimits,
): TransactionEngine {
  async function rollback(id: string) {
    delete adapter.sessions[id];
    // SQLite may have rolled back by itself, when the disk is full for example; then there is nothing left to end.
    await currentWriter()
      ?.$client.execute('ROLLBACK')
      .catch(() => undefined);
  }

  return {
    rollback,
    begin: async () => {
      const writer = currentWriter();
      if (!writer) throw new Error('The database is closed.');
      await beginImmediate(writer.$client, limits.waitMs);
      const id = randomUUID();
      adapter.sessions[id] = {
        // The type knows only what `drizzle.transaction` hands out; a whole connection can do all of that.
        db: writer as unknown as Session['db'],
        resolve: () => adapter.commitTransaction(id),
        reject: () => adapter.rollbackTransaction(id),
      };
      return id;
    },
    commit: async (id) => {
      delete adapter.sessions[id];
      try {
        await currentWriter()?.$client.execute('COMMIT');
      } catch (error) {
        await rollback(id);
        throw new DatabaseError('database.commit_failed', '保存没有完成，数据库无法写入。', {
          status: 507,
          isPublic: true,
          hint: '请检查数据目录所在磁盘的剩余空间和写入权限。',
          cause: error,
        });
      }
    },
  };
}

/**
 * Opens the transaction; while another process is writing, asks again every few milliseconds and blocks nobody.
 *
 * A prepared `BEGIN` that meets a lock stays active in libsql until it is collected, and no later `COMMIT` succeeds
 * beside it. So the lock is tried by a script, which leaves nothing behind; should another process slip in between the
 * two calls, the prepared one waits inside SQLite.
 */
async function beginImmediate(client: SqliteClient, waitMs: number): Promise<void> {
  const tryLock = `PRAGMA busy_timeout = 0; BEGIN IMMEDIATE; COMMIT; PRAGMA busy_timeout = ${lockBusyMs}`;
  const giveUpAt = performance.now() + waitMs;
  for (;;) {
    try {
      await client.executeMultiple(tryLock);
      await client.execute('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > giveUpAt) throw busyError(error);
      await setTimeout(2 + Math.random() * 18);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
