import type { SchemaMigration } from '#config/database/apply-migrations.ts';

/** Written by scripts/create-migration.ts; never changed once released. */
export const migration: SchemaMigration = {
  name: '20261128_045135_index_texts',
  statements: [
    `CREATE INDEX \`articles_texts_parent\` ON \`articles_texts\` (\`parent_id\`);`,
    `CREATE INDEX \`articles_texts_text\` ON \`articles_texts\` (\`text\`);`,
    `CREATE INDEX \`_articles_v_texts_parent\` ON \`_articles_v_texts\` (\`parent_id\`);`,
    `CREATE INDEX \`_articles_v_texts_text\` ON \`_articles_v_texts\` (\`text\`);`,
    `CREATE INDEX \`columns_texts_parent\` ON \`columns_texts\` (\`parent_id\`);`,
    `CREATE INDEX \`columns_texts_text\` ON \`columns_texts\` (\`text\`);`,
    `CREATE INDEX \`disclosures_texts_parent\` ON \`disclosures_texts\` (\`parent_id\`);`,
    `CREATE INDEX \`disclosures_texts_text\` ON \`disclosures_texts\` (\`text\`);`,
    `CREATE INDEX \`_disclosures_v_texts_parent\` ON \`_disclosures_v_texts\` (\`parent_id\`);`,
    `CREATE INDEX \`_disclosures_v_texts_text\` ON \`_disclosures_v_texts\` (\`text\`);`,
    `CREATE INDEX \`sites_texts_parent\` ON \`sites_texts\` (\`parent_id\`);`,
    `CREATE INDEX \`sites_texts_text\` ON \`sites_texts\` (\`text\`);`,
  ],
};
