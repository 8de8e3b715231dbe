import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj } from 'payload';
import { applyMigrations } from './apply-migrations.ts';
import type { SchemaMigration } from './apply-migrations.ts';
import { beginImmediate } from './begin-immediate.ts';
import { DatabaseError } from './database-error.ts';
import { indexDrafts } from './index-drafts.ts';
import { indexTexts } from './index-texts.ts';
import { admitOneWriter, defaultTurnLimits } from './one-writer.ts';
import type { TransactionEngine, TurnLimits } from './one-writer.ts';
import { orderVersions } from './order-versions.ts';
import { lockBusyMs, openSqlite } from './open-sqlite.ts';
import type { SqliteChoice, SqliteConnection } from './open-sqlite.ts';
import { makeFolder } from '../make-folder.ts';

type Session = SQLiteAdapter['sessions'][string];

/** The one connection that writes, and what the adapter speaks to it through. */
interface Writer extends SqliteConnection {
  db: Session['db'];
}

/** What the embedded database is opened with. */
export interface SqliteOptions {
  database: SqliteChoice;
  /** Oldest first; those that the file has not seen are applied when it is opened. */
  migrations: readonly SchemaMigration[];
  limits?: TurnLimits;
}

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
    afterSchemaInit: [indexTexts, indexDrafts],
  });

  return {
    ...stock,
    init: (args) => {
      const adapter = stock.init(args);
      const connectReader = adapter.connect?.bind(adapter);
      const forgetSchema = adapter.destroy?.bind(adapter);
      let writer: Writer | undefined;

      adapter.connect = async (options) => {
        makeFolder(path.dirname(database.file));
        if (!writer) await applyMigrations({ database, migrations, logger: adapter.payload.logger });
        await connectReader?.(options);
        // What slips past the queue fails loudly instead of breaking a save in two.
        await adapter.client.execute('PRAGMA query_only = ON');
        const connection = writer ?? (await openSqlite(database, { foreignKeys: true }));
        // Made again for each new schema, as the reader is: development reloads the configuration.
        const db = drizzle({ client: connection.client, schema: adapter.schema, logger: adapter.logger });
        // The type knows only what `drizzle.transaction` hands out; a whole connection can do all of that.
        writer = { ...connection, db: db as unknown as Session['db'] };
      };
      adapter.destroy = async () => {
        adapter.client.close();
        writer?.client.close();
        writer = undefined;
        // A later `connect` opens the file again.
        Object.assign(adapter, { client: undefined });
        await forgetSchema?.();
      };

      orderVersions(adapter);
      admitOneWriter(adapter, sqliteEngine({ adapter, currentWriter: () => writer, limits }), limits);
      return adapter;
    },
  } satisfies DatabaseAdapterObj<SQLiteAdapter>;
}

function sqliteEngine(parts: {
  adapter: SQLiteAdapter;
  /** Undefined while the database is closed. */
  currentWriter: () => Writer | undefined;
  limits: TurnLimits;
}): TransactionEngine {
  const { adapter, currentWriter, limits } = parts;

  function openedWriter(): Writer {
    const writer = currentWriter();
    if (!writer) throw new Error('The database is closed.');
    return writer;
  }

  function rollBack(id: string): void {
    delete adapter.sessions[id];
    const raw = currentWriter()?.raw;
    // SQLite may have rolled back by itself, when the disk is full for example.
    if (raw?.inTransaction) raw.exec('ROLLBACK');
  }

  return {
    takesOneCallAtATime: false,
    begin: async () => {
      const { raw, db } = openedWriter();
      await beginImmediate(raw, limits.waitMs);
      const id = randomUUID();
      adapter.sessions[id] = {
        db,
        resolve: () => adapter.commitTransaction(id),
        reject: () => adapter.rollbackTransaction(id),
      };
      return id;
    },
    commit: (id) => {
      delete adapter.sessions[id];
      try {
        openedWriter().raw.exec('COMMIT');
        return Promise.resolve();
      } catch (error) {
        rollBack(id);
        return Promise.reject(commitFailedError(error));
      }
    },
    rollback: (id) => {
      rollBack(id);
      return Promise.resolve();
    },
  };
}

function commitFailedError(cause: unknown): DatabaseError {
  return new DatabaseError('database.commit_failed', '保存没有完成，数据库无法写入。', {
    status: 507,
    isPublic: true,
    hint: '请检查数据目录所在磁盘的剩余空间和写入权限。',
    cause,
  });
}
