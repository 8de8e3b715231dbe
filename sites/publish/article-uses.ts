import { existsSync } from 'node:fs';
import { dependency } from '../store/dependencies.ts';
import { openStoreForReading } from '../store/open-store.ts';

/** Where a public article appears besides its own page. */
export interface ArticleUses {
  /** Columns whose lists hold it, and the home of its site. */
  lists: number;
  /** Public articles whose text links to it. */
  articles: { id: string; title: string }[];
}

/** More links than these are counted, not named. */
const mostNamed = 200;

/**
 * Reads where an article appears. An article page reads the card of another only where its text links there, so the
 * recorded reads are the list of links.
 */
export function readArticleUses(storeFile: string, id: string): ArticleUses {
  if (!existsSync(storeFile)) return { lists: 0, articles: [] };
  const store = openStoreForReading(storeFile);
  try {
    const lists = store
      .sql(
        `SELECT count(DISTINCT list) AS n FROM entries
         WHERE kind = 'article' AND record_id = ? AND (list LIKE 'c%' OR list LIKE 's%')`,
      )
      .get(id);
    const rows = store
      .sql(
        `SELECT DISTINCT records.id AS id, json_extract(records.json, '$.title') AS title
         FROM dependencies
         JOIN reads ON reads.dependency = dependencies.id
         JOIN pages ON pages.id = reads.page
         JOIN records ON records.kind = 'article' AND pages.key = 'desktop/article/' || records.id
         WHERE dependencies.key = ? AND records.id <> ? LIMIT ?`,
      )
      .all(dependency.card('article', id), id, mostNamed);
    return {
      lists: Number(lists?.['n'] ?? 0),
      articles: rows.map((row) => ({ id: String(row['id']), title: String(row['title']) })),
    };
  } finally {
    store.close();
  }
}
