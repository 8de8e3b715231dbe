import type { SchemaMigration } from '#config/database/apply-migrations.ts';
import { migration as step1 } from './20261123_124055_first.ts';

/** Every step of the schema of the embedded database, oldest first. Written by scripts/create-migration.ts. */
export const migrations: readonly SchemaMigration[] = [step1];
