import type { SchemaMigration } from '#config/database/apply-migrations.ts';

/** Written by scripts/create-migration.ts; never changed once released. */
export const migration: SchemaMigration = {
  name: '20261128_105329_places_of_maps',
  statements: [`ALTER TABLE \`links\` ADD \`left\` numeric;`, `ALTER TABLE \`links\` ADD \`top\` numeric;`],
};
