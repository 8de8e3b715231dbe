import type { SchemaMigration } from '#config/database/apply-migrations.ts';

/** Written by scripts/create-migration.ts; never changed once released. */
export const migration: SchemaMigration = {
  name: '20261128_104306_notice_unit',
  statements: [`ALTER TABLE \`sites\` ADD \`notice_unit\` text;`],
};
