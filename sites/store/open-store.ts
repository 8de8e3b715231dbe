import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { schema, schemaVersion } from './schema.ts';

/** The open read model, with its statements prepared once each. */
export interface Store {
  readonly db: DatabaseSync;
  /** Why the store had to be made anew, in Chinese; null when it was opened as it was. */
  readonly rebuiltBecause: string | null;
  /** The prepared statement of a text. */
  sql(text: string): StatementSync;
  /** Runs `work` in one transaction; rolls back when it throws. */
  transact<T>(work: () => T): T;
  close(): void;
}

/**
 * SQLite looks at the value of a plain `LIMIT ?` to plan, and plans anew whenever a value is bound again; at an
 * expression it does not look. Source: `sqlite3ExprIsInteger` in SQLite's expr.c.
 */
const planOnce = (text: string): string => text.replaceAll(/\b(LIMIT|OFFSET) \?/g, '$1 0 + ?');

function present(db: DatabaseSync, rebuiltBecause: string | null): Store {
  const statements = new Map<string, StatementSync>();
  return {
    db,
    rebuiltBecause,
    sql(text) {
      let statement = statements.get(text);
      if (statement === undefined) {
        statement = db.prepare(planOnce(text));
        statements.set(text, statement);
      }
      return statement;
    },
    transact(work) {
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (cause) {
        db.exec('ROLLBACK');
        throw cause;
      }
    },
    close() {
      if (db.isOpen) db.close();
    },
  };
}

function connect(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 5000 });
  // A log of 64 MB before it is copied back: in a full publish the same pages of the tree are written again and again.
  db.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000;
     PRAGMA wal_autocheckpoint = 16000`,
  );
  return db;
}

function create(file: string, rebuiltBecause: string | null): Store {
  const db = connect(file);
  db.exec(`BEGIN; ${schema} PRAGMA user_version = ${schemaVersion}; COMMIT`);
  return present(db, rebuiltBecause);
}

/** Moves a store that cannot be used out of the way; the last one is kept for inspection. */
function setAside(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(`${file}.bad${suffix}`, { force: true });
    if (existsSync(file + suffix)) renameSync(file + suffix, `${file}.bad${suffix}`);
  }
}

/**
 * Opens the read model for its one writer, the publisher. A missing file, another schema version or a
 * damaged file gives a new empty store: everything in it can be read again from the CMS.
 *
 * @param isExpected  whether there was a store: then it is told that the file is missing.
 */
export function openStore(file: string, { isExpected = false } = {}): Store {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) return create(file, isExpected ? '发布库文件不见了' : null);
  let db: DatabaseSync | undefined;
  try {
    db = connect(file);
    const version = db.prepare('PRAGMA user_version').get()?.['user_version'];
    const check = db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
    if (version === schemaVersion && check === 'ok') return present(db, null);
    db.close();
    setAside(file);
    return create(file, version === schemaVersion ? '发布库文件损坏' : '发布库版本不同');
  } catch {
    if (db?.isOpen === true) db.close();
    setAside(file);
    return create(file, '发布库文件损坏');
  }
}

/**
 * Opens the read model beside its writer.
 *
 * @throws when the file is missing or unreadable.
 */
export function openStoreForReading(file: string): Store {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  db.exec('PRAGMA cache_size = -16000; PRAGMA query_only = 1');
  return present(db, null);
}

export function readMeta(store: Store, key: string): string | null {
  const row = store.sql('SELECT value FROM meta WHERE key = ?').get(key);
  return row === undefined ? null : String(row['value']);
}

export function writeMeta(store: Store, key: string, value: string): void {
  store
    .sql('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(key, value);
}
