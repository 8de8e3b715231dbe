import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { BasePayload } from 'payload';
import type { Config, DatabaseAdapterObj, Payload, SanitizedConfig } from 'payload';
import type { SchemaMigration } from '#config/database/apply-migrations.ts';
import { databaseAdapter } from '#config/database/database-adapter.ts';
import type { TurnLimits } from '#config/database/one-writer.ts';
import { planSchemaChanges } from '#config/database/plan-schema-changes.ts';
import type { Settings } from '#config/env.ts';

/** Makes a configuration that keeps its records in the given database. */
export type ConfigBuilder = (settings: Settings, database: Config['db']) => Promise<SanitizedConfig>;

/** How a CMS is started. */
export interface StartOptions {
  build: ConfigBuilder;
  limits?: TurnLimits;
  /** True when the schema stands already, as for a second process or a restart. */
  hasSchema?: boolean;
}

const schemaName = '20000101_000000_test';

/** Starts a CMS on the state that the settings name; its schema is made from its collections, not from migrations. */
export async function startPayload(
  settings: Settings,
  { build, limits, hasSchema = false }: StartOptions,
): Promise<{ payload: Payload; config: SanitizedConfig }> {
  const migrations: SchemaMigration[] = hasSchema ? [{ name: schemaName, statements: [] }] : [];
  const adapter = databaseAdapter(settings, { migrations, limits });
  const config = await build(settings, withSchemaFromCollections(adapter, migrations));
  const payload = await new BasePayload().init({ config });
  return { payload, config };
}

/** Fills the list of migrations with the one that the collections ask for, once they are known. */
function withSchemaFromCollections(
  stock: DatabaseAdapterObj,
  migrations: SchemaMigration[],
): DatabaseAdapterObj {
  return {
    ...stock,
    init: (args) => {
      const adapter = stock.init(args);
      const connect = adapter.connect?.bind(adapter);
      adapter.connect = async (options) => {
        if (isSqlite(adapter) && migrations.length === 0) {
          const { statements } = await planSchemaChanges(adapter);
          migrations.push({ name: schemaName, statements });
        }
        await connect?.(options);
      };
      return adapter;
    },
  };
}

function isSqlite(adapter: object): adapter is SQLiteAdapter {
  return 'requireDrizzleKit' in adapter;
}
