import { spawnSync } from 'node:child_process';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { BaseDatabaseAdapter, PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSqlite } from '#config/database/check-sqlite.ts';
import { readMethods, writeMethods } from '#config/database/one-writer.ts';
import { readChangeMark } from '#config/database/read-change-mark.ts';
import { createTestPayload } from '#tests/helpers/databases.ts';
import type { TestPayload } from '#tests/helpers/databases.ts';
import { buildSmallConfig } from '#tests/helpers/small-config.ts';

/** Every other method of the adapters of Payload 3.90: they work on the schema, or help those that read and write. */
const otherMethods = new Set([
  'afterCreateConnection',
  'afterOpenConnection',
  'beginTransaction',
  'blocksToJsonMigrator',
  'commitTransaction',
  'connect',
  'convertPathToJSONTraversal',
  'countDistinct',
  'createJSONQuery',
  'createMigration',
  'deleteWhere',
  'destroy',
  'dropDatabase',
  'execute',
  'generateSchema',
  'init',
  'insert',
  'migrate',
  'migrateDown',
  'migrateFresh',
  'migrateRefresh',
  'migrateReset',
  'migrateStatus',
  'rejectInitializing',
  'requireDrizzleKit',
  'resolveInitializing',
  'rollbackTransaction',
]);

type Adapter = BaseDatabaseAdapter & Pick<SQLiteAdapter, 'client' | 'sessions'>;
type FindArguments = Parameters<BaseDatabaseAdapter['find']>[0];
type DeleteArguments = Parameters<BaseDatabaseAdapter['deleteMany']>[0];
type CreateArguments = Parameters<BaseDatabaseAdapter['create']>[0];

let test: TestPayload;
let adapter: Adapter;
let sqlite: TestPayload;
let sqliteAdapter: Adapter;
beforeAll(async () => {
  test = await createTestPayload({ build: buildSmallConfig });
  adapter = test.payload.db as unknown as Adapter;
  sqlite = await createTestPayload({ build: buildSmallConfig, env: { DATABASE_URL: '' } });
  sqliteAdapter = sqlite.payload.db as unknown as Adapter;
});
afterAll(async () => {
  await test.close();
  await sqlite.close();
});

function documents(req: Partial<PayloadRequest> = {}) {
  return { collection: 'documents', req } as unknown as FindArguments;
}

function record(id: string, req: Partial<PayloadRequest> = {}) {
  const data = { title: '记录', code: id, keywords: ['词一', '词二'] };
  return { collection: 'documents', data, req } as unknown as CreateArguments;
}

async function begin(on: Adapter): Promise<number | string> {
  return (await on.beginTransaction()) ?? '';
}

/** The connection that the embedded database writes on, between two transactions. */
async function openedWriter(): Promise<SQLiteAdapter['client']> {
  const id = await begin(sqliteAdapter);
  const session = sqliteAdapter.sessions[id]?.db as unknown as { $client: SQLiteAdapter['client'] };
  await sqliteAdapter.commitTransaction(id);
  return session.$client;
}

describe('what the one writer leans on', () => {
  it('knows every method of the adapter: a new one that writes would slip past the queue', () => {
    const methods = Object.entries(adapter).flatMap(([name, value]) =>
      typeof value === 'function' ? [name] : [],
    );

    const known = new Set<string>([...readMethods, ...writeMethods, ...otherMethods]);
    const unknown = methods.filter((name) => !known.has(name));

    expect(unknown).toEqual([]);
  });

  it('shows what a transaction wrote to itself alone, until it commits', async () => {
    const before = (await adapter.find(documents())).totalDocs;
    const transactionID = await begin(adapter);
    await adapter.create(record('alone', { transactionID }));

    const inside = (await adapter.find(documents({ transactionID }))).totalDocs;
    const outside = (await adapter.find(documents())).totalDocs;
    await adapter.commitTransaction(transactionID);

    expect({ inside, outside }).toEqual({ inside: before + 1, outside: before });
    expect((await adapter.find(documents())).totalDocs).toBe(before + 1);
  });

  it('keeps nothing of a transaction that is rolled back', async () => {
    const before = (await adapter.find(documents())).totalDocs;
    const transactionID = await begin(adapter);
    await adapter.create(record('dropped', { transactionID }));
    await adapter.rollbackTransaction(transactionID);

    expect((await adapter.find(documents())).totalDocs).toBe(before);
  });

  it('forgets a session when its transaction ends', async () => {
    await adapter.commitTransaction(await begin(adapter));
    await adapter.rollbackTransaction(await begin(adapter));

    expect(Object.keys(adapter.sessions)).toEqual([]);
  });
});

describe('what the embedded database leans on', () => {
  it('writes on one connection and reads on another, which refuses to write', async () => {
    await expect(sqliteAdapter.client.execute('DELETE FROM documents')).rejects.toThrow('readonly');
  });

  it('keeps nothing of a write without a transaction that fails half way', async () => {
    const lines = [
      { id: 'twice', text: 'a', numbers: [] },
      { id: 'twice', text: 'b', numbers: [] },
    ];
    const write = { ...record('half'), data: { title: 'half', lines } } as Parameters<Adapter['create']>[0];

    await expect(sqliteAdapter.create(write)).rejects.toThrow();

    expect((await sqliteAdapter.find(documents())).totalDocs).toBe(0);
  });

  it('says so when a commit fails, and keeps nothing of it', async () => {
    const transactionID = await begin(sqliteAdapter);
    const writer = sqliteAdapter.sessions[transactionID]?.db as unknown as {
      $client: SQLiteAdapter['client'];
    };
    await sqliteAdapter.create(record('broken', { transactionID }));
    await writer.$client.execute('PRAGMA defer_foreign_keys = ON');
    await writer.$client.execute(
      "INSERT INTO documents_texts ('order', parent_id, path) VALUES (1, 999, 'x')",
    );

    const commit = sqliteAdapter.commitTransaction(transactionID);

    await expect(commit).rejects.toMatchObject({
      code: 'database.commit_failed',
      status: 507,
      isPublic: true,
    });
    expect((await sqliteAdapter.find(documents())).totalDocs).toBe(0);
    await sqliteAdapter.commitTransaction(await begin(sqliteAdapter));
  });

  it('says so when the disk is full, and goes on when it is not', async () => {
    const writer = await openedWriter();
    const { rows } = await writer.execute('PRAGMA page_count');
    await writer.execute(`PRAGMA max_page_count = ${Number(rows[0]?.page_count)}`);
    const large = { ...record('large'), data: { title: '长'.repeat(100_000) } } as CreateArguments;

    const save = sqliteAdapter.create(large);

    await expect(save).rejects.toMatchObject({ code: 'database.disk_full', status: 507, isPublic: true });
    await writer.execute('PRAGMA max_page_count = 1000000');
    await sqliteAdapter.create(large);
    await sqliteAdapter.deleteMany({ collection: 'documents', where: {} } as unknown as DeleteArguments);
  });

  it('marks every commit, and nothing else, so that a reader knows when there is something new', async () => {
    const mark = () => readChangeMark(sqlite.payload.db);
    const before = await mark();
    const id = await begin(sqliteAdapter);
    await sqliteAdapter.create(record('marked', { transactionID: id }));
    const beforeCommit = await mark();
    await sqliteAdapter.commitTransaction(id);
    const after = await mark();

    expect(beforeCommit).toBe(before);
    expect(after).not.toBe(before);
    expect(await mark()).toBe(after);
  });

  it('keeps others out of a transaction while somebody asks whether the database answers', async () => {
    const { database } = sqlite.settings;
    const file = database.kind === 'sqlite' ? database.file : '';
    const write = `
      const db = new (require('node:sqlite').DatabaseSync)(process.argv[1], { timeout: 0 });
      db.exec('BEGIN IMMEDIATE');`;
    const id = await begin(sqliteAdapter);
    await sqliteAdapter.create(record('kept', { transactionID: id }));
    checkSqlite(file);
    const { status, stderr } = spawnSync(process.execPath, ['-e', write, file], { encoding: 'utf8' });
    await sqliteAdapter.commitTransaction(id);

    expect(stderr).toContain('database is locked');
    expect(status).toBe(1);
  });

  it('reaches the disk with every commit, in a write-ahead log', async () => {
    const { rows } = await sqliteAdapter.client.execute('SELECT journal_mode FROM pragma_journal_mode');
    const writer = await openedWriter();
    const synchronous = await writer.execute('PRAGMA synchronous');
    const foreignKeys = await writer.execute('PRAGMA foreign_keys');

    const full = 2;
    expect(rows[0]?.journal_mode).toBe('wal');
    expect(synchronous.rows[0]?.synchronous).toBe(full);
    expect(foreignKeys.rows[0]?.foreign_keys).toBe(1);
  });
});
