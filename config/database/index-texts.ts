import { index, type AnySQLiteColumn } from '@payloadcms/db-sqlite/drizzle/sqlite-core';
import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite';

/**
 * Indexes the tables of text lists (keywords, former addresses) by their record and by their text. Payload indexes them
 * by position only, so that reading, saving or looking for one record would read the lists of all records.
 */
export const indexTexts: SQLiteSchemaHook = ({ extendTable, schema }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    if (!name.endsWith('_texts')) continue;
    extendTable({
      table,
      extraConfig: ({ parent, text }: Record<'parent' | 'text', AnySQLiteColumn>) => ({
        ofParent: index(`${name}_parent`).on(parent),
        ofText: index(`${name}_text`).on(text),
      }),
    });
  }
  return schema;
};
