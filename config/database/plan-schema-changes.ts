import type { SQLiteAdapter } from '@payloadcms/db-sqlite';

/** The tables of the embedded database, as drizzle-kit describes them. */
export type SchemaSnapshot = Record<string, unknown>;

/** What leads from one schema to the next. */
export interface SchemaChanges {
  /** In the order in which they must run; empty when nothing changed. */
  statements: string[];
  /** The schema after them. */
  snapshot: SchemaSnapshot;
}

/** The part of drizzle-kit that Payload hands out, and that has no types of its own there. */
interface SchemaKit {
  generateDrizzleJson: (schema: Record<string, unknown>) => Promise<SchemaSnapshot>;
  generateMigration: (before: SchemaSnapshot, after: SchemaSnapshot) => Promise<string[]>;
}

/**
 * Compares the schema that the collections ask for with an earlier one.
 *
 * @param adapter  initialised, connected or not.
 * @param before  the snapshot of the last migration; left out for an empty database.
 */
export async function planSchemaChanges(
  adapter: Pick<SQLiteAdapter, 'requireDrizzleKit' | 'schema' | 'defaultDrizzleSnapshot'>,
  before?: SchemaSnapshot,
): Promise<SchemaChanges> {
  const kit = adapter.requireDrizzleKit() as unknown as SchemaKit;
  const snapshot = await kit.generateDrizzleJson(adapter.schema);
  const empty = adapter.defaultDrizzleSnapshot as SchemaSnapshot;
  return { snapshot, statements: await kit.generateMigration(before ?? empty, snapshot) };
}
