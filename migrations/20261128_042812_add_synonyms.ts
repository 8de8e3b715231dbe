import type { SchemaMigration } from '#config/database/apply-migrations.ts';

/** Written by scripts/create-migration.ts; never changed once released. */
export const migration: SchemaMigration = {
  name: '20261128_042812_add_synonyms',
  statements: [
    `CREATE TABLE \`synonyms\` (
  \`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  \`words\` text NOT NULL,
  \`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  \`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`,
    `CREATE INDEX \`synonyms_updated_at_idx\` ON \`synonyms\` (\`updated_at\`);`,
    `CREATE INDEX \`synonyms_created_at_idx\` ON \`synonyms\` (\`created_at\`);`,
    `ALTER TABLE \`payload_locked_documents_rels\` ADD \`synonyms_id\` integer REFERENCES synonyms(id) ON DELETE cascade;`,
    `CREATE INDEX \`payload_locked_documents_rels_synonyms_id_idx\` ON \`payload_locked_documents_rels\` (\`synonyms_id\`);`,
  ],
};
