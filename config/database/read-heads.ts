import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { CollectionSlug, Payload } from 'payload';

/** A collection and the moment from which its changes are wanted; an empty one means all. */
export interface HeadQuestion {
  collection: CollectionSlug;
  from: string;
}

/** One record that changed since then. */
export interface HeadAnswer {
  collection: CollectionSlug;
  id: string | number;
  /** ISO 8601. */
  updatedAt: string;
}

/**
 * Asks several collections at once what changed; through the CMS each would be a question of its own, which takes longer to
 * be put than to be answered.
 *
 * @param limit  most answers of one collection, oldest first.
 * @returns null where the database takes one question at a time.
 */
export async function readHeads(
  db: Payload['db'],
  questions: readonly HeadQuestion[],
  limit: number,
): Promise<HeadAnswer[] | null> {
  if (db.name !== 'sqlite') return null;
  const { client } = db as unknown as SQLiteAdapter;
  const parts = questions.map(
    ({ collection }) =>
      `SELECT * FROM (SELECT '${collection}' AS collection, id, updated_at FROM "${tableOf(collection)}"
       WHERE updated_at >= ? ORDER BY updated_at LIMIT ${limit})`,
  );
  const { rows } = await client.execute({
    sql: parts.join(' UNION ALL '),
    args: questions.map(({ from }) => from),
  });
  return rows.map((row) => ({
    collection: row['collection'] as CollectionSlug,
    id: row['id'] as string | number,
    updatedAt: row['updated_at'] as string,
  }));
}

/** As Payload names tables. */
const tableOf = (collection: CollectionSlug): string => collection.replaceAll('-', '_');
