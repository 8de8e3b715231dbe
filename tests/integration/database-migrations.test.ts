import { afterEach, beforeEach, expect, it } from 'vitest';
import snapshot from '../../migrations/snapshot.json' with { type: 'json' };
import { applyMigrations } from '#config/database/apply-migrations.ts';
import { openSqlite } from '#config/database/open-sqlite.ts';
import type { SqliteChoice } from '#config/database/open-sqlite.ts';
import { planSchemaChanges } from '#config/database/plan-schema-changes.ts';
import { sqliteDatabase } from '#config/database-url.ts';
import { migrations } from '#migrations/index.ts';
import { createTestPayload } from '#tests/helpers/databases.ts';
import type { TestPayload } from '#tests/helpers/databases.ts';

/** The product itself, on a database whose schema was made from its collections as they are now. */
let test: TestPayload;
let migrated: SqliteChoice;
beforeEach(async () => {
  test = await createTestPayload({ env: { DATABASE_URL: '' } });
  migrated = sqliteDatabase(`${test.settings.dataDir}/migrated.sqlite`) as SqliteChoice;
});
afterEach(() => test.close());

it('leaves no change of the collections without a migration', async () => {
  const { statements } = await planSchemaChanges(test.payload.db, snapshot);

  expect(statements).toEqual([]);
});

it('leads an empty database to the schema that the collections ask for', async () => {
  await applyMigrations({ database: migrated, migrations });

  const wanted = await readSchema(test.settings.database as SqliteChoice);
  expect(await readSchema(migrated)).toEqual(wanted);
  expect(Object.keys(wanted)).toContain('articles');
});

it('has nothing left to do after the first start', async () => {
  await applyMigrations({ database: migrated, migrations });

  expect(await applyMigrations({ database: migrated, migrations })).toEqual([]);
});

it('names every migration once, in the order of its time', () => {
  const names = migrations.map(({ name }) => name);

  expect(names).toEqual([...new Set(names)].toSorted());
  expect(names.every((name) => /^\d{8}_\d{6}_\w+$/.test(name))).toBe(true);
});

/** Columns, references and indexes by table; their order, which migrations may change, says nothing. */
async function readSchema(database: SqliteChoice): Promise<Record<string, unknown[]>> {
  const { client } = await openSqlite(database, { foreignKeys: true });
  const { rows } = await client.execute(`
    SELECT tables.name AS tbl, 'column ' || columns.name || ' ' || columns.type || ' ' || columns."notnull" || ' '
        || coalesce(columns.dflt_value, '') || ' ' || columns.pk AS part
      FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'
    UNION ALL
    SELECT tables.name, 'reference ' || keys."from" || ' ' || keys."table" || ' ' || keys."to" || ' ' || keys.on_delete
      FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys WHERE tables.type = 'table'
    UNION ALL
    SELECT tbl_name, 'index ' || replace(sql, '  ', ' ') FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
    ORDER BY 1, 2`);
  client.close();
  const tables: Record<string, unknown[]> = {};
  for (const { tbl, part } of rows) (tables[tbl as string] ??= []).push(part);
  return tables;
}
