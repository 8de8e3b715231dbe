import type { DatabaseAdapterObj } from 'payload';
import type { Settings } from '../env.ts';
import type { SchemaMigration } from './apply-migrations.ts';
import { oneWriterMongodbAdapter } from './mongodb-adapter.ts';
import type { TurnLimits } from './one-writer.ts';
import { oneWriterSqliteAdapter } from './sqlite-adapter.ts';

/** What the composition root adds to the settings. */
export interface DatabaseOptions {
  /** The schema of the embedded database, oldest step first; MongoDB needs none. */
  migrations: readonly SchemaMigration[];
  limits?: TurnLimits;
}

/** The database of the CMS that the settings choose; nothing above it knows which one it is. */
export function databaseAdapter(
  { database }: Pick<Settings, 'database'>,
  options: DatabaseOptions,
): DatabaseAdapterObj {
  switch (database.kind) {
    case 'sqlite':
      return oneWriterSqliteAdapter({ database, ...options });
    case 'mongodb':
      return oneWriterMongodbAdapter({ database, limits: options.limits });
    default:
      return database satisfies never;
  }
}
