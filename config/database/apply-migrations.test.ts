import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sqliteDatabase } from '../database-url.ts';
import { applyMigrations } from './apply-migrations.ts';
import { openSqlite } from './open-sqlite.ts';
import type { SqliteChoice } from './open-sqlite.ts';

const first = {
  name: '20260101_000000_first',
  statements: [
    'CREATE TABLE payload_migrations (id INTEGER PRIMARY KEY, name TEXT, batch NUMERIC, updated_at TEXT, created_at TEXT)',
    'CREATE TABLE sites (id INTEGER PRIMARY KEY, name TEXT)',
    'CREATE TABLE phones (site_id INTEGER REFERENCES sites (id) ON DELETE CASCADE, number TEXT)',
    "INSERT INTO sites VALUES (1, '云川县')",
    "INSERT INTO phones VALUES (1, '12345')",
  ],
};
/** As drizzle-kit rebuilds a table. */
const rebuild = {
  name: '20260201_000000_rebuild',
  statements: [
    'PRAGMA foreign_keys=OFF;',
    'CREATE TABLE __new_sites (id INTEGER PRIMARY KEY, name TEXT NOT NULL)',
    'INSERT INTO __new_sites SELECT id, name FROM sites',
    'DROP TABLE sites',
    'ALTER TABLE __new_sites RENAME TO sites',
    'PRAGMA foreign_keys=ON;',
  ],
};
const failing = {
  name: '20260301_000000_failing',
  statements: ['CREATE TABLE links (id INTEGER)', 'CREATE TABLE sites (id INTEGER)'],
};

let folder: string;
let database: SqliteChoice;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
  database = sqliteDatabase(path.join(folder, 'db.sqlite')) as SqliteChoice;
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function query(sql: string): Promise<unknown[][]> {
  const { client } = await openSqlite(database, { foreignKeys: true });
  const { rows } = await client.execute(sql);
  client.close();
  return rows.map((row) => Array.from(row));
}

describe('applyMigrations', () => {
  it('applies each step once, in order, and writes down which', async () => {
    expect(await applyMigrations({ database, migrations: [first] })).toEqual([first.name]);
    expect(await applyMigrations({ database, migrations: [first, rebuild] })).toEqual([rebuild.name]);
    expect(await applyMigrations({ database, migrations: [first, rebuild] })).toEqual([]);

    expect(await query('SELECT name, batch FROM payload_migrations ORDER BY id')).toEqual([
      [first.name, 1],
      [rebuild.name, 2],
    ]);
  });

  it('rebuilds a table without losing the rows that point to it', async () => {
    await applyMigrations({ database, migrations: [first, rebuild] });

    expect(await query('SELECT * FROM phones')).toEqual([[1, '12345']]);
  });

  it('leaves the database as it was when a step fails', async () => {
    await applyMigrations({ database, migrations: [first] });

    const migrating = applyMigrations({ database, migrations: [first, failing] });

    await expect(migrating).rejects.toMatchObject({ code: 'database.migration_failed' });
    expect(await query("SELECT name FROM sqlite_schema WHERE name = 'links'")).toEqual([]);
    expect(await query('SELECT name FROM payload_migrations')).toEqual([[first.name]]);
  });

  it('refuses a step that leaves rows pointing nowhere', async () => {
    const orphaning = { name: '20260301_000000_orphaning', statements: ['DELETE FROM sites'] };

    const migrating = applyMigrations({ database, migrations: [first, orphaning] });

    await expect(migrating).rejects.toMatchObject({ code: 'database.migration_failed' });
    expect(await query('SELECT name FROM sites')).toEqual([['云川县']]);
  });

  it('copies a database that holds data before it changes it', async () => {
    await applyMigrations({ database, migrations: [first] });
    expect(existsSync(`${database.file}.before-migration`)).toBe(false);

    await applyMigrations({ database, migrations: [first, rebuild] });

    const copy = sqliteDatabase(`${database.file}.before-migration`) as SqliteChoice;
    const { client } = await openSqlite(copy, { foreignKeys: false });
    const { rows } = await client.execute('SELECT name FROM payload_migrations');
    client.close();
    expect(rows.map((row) => row.name)).toEqual([first.name]);
  });

  it('lets two programs start on an empty folder at once', async () => {
    const starts = Array.from({ length: 2 }, () =>
      applyMigrations({ database, migrations: [first, rebuild] }),
    );

    const applied = (await Promise.all(starts)).flat();

    expect(applied.toSorted()).toEqual([first.name, rebuild.name]);
  });

  it('refuses a database that a schema push has changed', async () => {
    await applyMigrations({ database, migrations: [first] });
    await query("INSERT INTO payload_migrations (name, batch) VALUES ('dev', -1) RETURNING id");

    const start = applyMigrations({ database, migrations: [first] });

    await expect(start).rejects.toMatchObject({ code: 'database.pushed_schema' });
  });

  it('refuses a database that a newer version has used', async () => {
    await applyMigrations({ database, migrations: [first, rebuild] });

    const start = applyMigrations({ database, migrations: [first] });

    await expect(start).rejects.toMatchObject({ code: 'database.unknown_migration' });
    await expect(start).rejects.toThrow(rebuild.name);
  });
});
