import { index, type AnySQLiteColumn } from '@payloadcms/db-sqlite/drizzle/sqlite-core';
import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite';

/**
 * What lists of records with drafts ask of the newest versions, as Payload names it: first their order, then their
 * states. One index answers both without reading the records themselves, whose texts are long.
 */
export const draftListPaths = [
  'latest',
  'version.updatedAt',
  'createdAt',
  'version._status',
  'version.publishedAt',
  'version.withdrawnAt',
  'version.deletedAt',
  'version.site',
] as const;

/** Indexes the versions of records with drafts for the lists of the admin: at 100,000 records half a second without it. */
export const indexDrafts: SQLiteSchemaHook = ({ extendTable, schema }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    const columns = draftListPaths.map((path) => path.replace('.', '_'));
    if (!columns.every((column) => column in table)) continue;
    extendTable({
      table,
      extraConfig: (found: Record<string, AnySQLiteColumn>) => {
        const [first, ...rest] = columns.flatMap((column) => found[column] ?? []);
        return first === undefined ? {} : { ofList: index(`${name}_list`).on(first, ...rest) };
      },
    });
  }
  return schema;
};
