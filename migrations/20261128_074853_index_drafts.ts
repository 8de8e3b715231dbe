import type { SchemaMigration } from '#config/database/apply-migrations.ts';

/** Written by scripts/create-migration.ts; never changed once released. */
export const migration: SchemaMigration = {
  name: '20261128_074853_index_drafts',
  statements: [
    `CREATE INDEX \`_articles_v_list\` ON \`_articles_v\` (\`latest\`,\`version_updated_at\`,\`created_at\`,\`version__status\`,\`version_published_at\`,\`version_withdrawn_at\`,\`version_deleted_at\`,\`version_site_id\`);`,
    `CREATE INDEX \`_disclosures_v_list\` ON \`_disclosures_v\` (\`latest\`,\`version_updated_at\`,\`created_at\`,\`version__status\`,\`version_published_at\`,\`version_withdrawn_at\`,\`version_deleted_at\`,\`version_site_id\`);`,
    `CREATE INDEX \`_regulations_v_list\` ON \`_regulations_v\` (\`latest\`,\`version_updated_at\`,\`created_at\`,\`version__status\`,\`version_published_at\`,\`version_withdrawn_at\`,\`version_deleted_at\`,\`version_site_id\`);`,
  ],
};
