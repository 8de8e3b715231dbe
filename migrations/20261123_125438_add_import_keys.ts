import type { SchemaMigration } from '#config/database/apply-migrations.ts';

/** Written by scripts/create-migration.ts; never changed once released. */
export const migration: SchemaMigration = {
  name: '20261123_125438_add_import_keys',
  statements: [
    `ALTER TABLE \`articles\` ADD \`import_key\` text;`,
    `ALTER TABLE \`articles\` ADD \`import_digest\` text;`,
    `CREATE INDEX \`articles_import_key_idx\` ON \`articles\` (\`import_key\`);`,
    `ALTER TABLE \`_articles_v\` ADD \`version_import_key\` text;`,
    `ALTER TABLE \`_articles_v\` ADD \`version_import_digest\` text;`,
    `CREATE INDEX \`_articles_v_version_version_import_key_idx\` ON \`_articles_v\` (\`version_import_key\`);`,
  ],
};
