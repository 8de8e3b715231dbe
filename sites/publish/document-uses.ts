import { existsSync } from 'node:fs';
import { dependency } from '../store/dependencies.ts';
import { openStoreForReading, type Store } from '../store/open-store.ts';
import type { DocumentKind } from '../store/records.ts';
import { linkReference } from '../store/references.ts';
import { readRelations } from '../store/relations.ts';

/** Where a public document appears besides its own page. */
export interface DocumentUses {
  /** Lists that hold it, and the home of its site. */
  lists: number;
  /** Public documents whose text links to it. */
  documents: { id: string; title: string }[];
  /** Public documents that name it as abolished, amended or interpreted, or are named so by it. */
  related: number;
}

/** More links than these are counted, not named. */
const mostNamed = 200;

/** Reads where a document appears. */
export function readDocumentUses(storeFile: string, kind: DocumentKind, id: string): DocumentUses {
  if (!existsSync(storeFile)) return { lists: 0, documents: [], related: 0 };
  const store = openStoreForReading(storeFile);
  try {
    const lists = store
      .sql(
        `SELECT count(DISTINCT list) AS n FROM entries
         WHERE kind = ? AND record_id = ? AND substr(list, 1, 1) IN ('c', 's', 'd', 'r')`,
      )
      .get(kind, id);
    return {
      lists: Number(lists?.['n'] ?? 0),
      // Nothing links to a regulation but by its address, and it has no relations.
      documents: kind === 'regulation' ? [] : readLinking(store, kind, id),
      related: kind === 'regulation' ? 0 : readRelations(store, kind, id).length,
    };
  } finally {
    store.close();
  }
}

/** Only pages that read the card of a document can link to it; whether their text does is seen in the text. */
function readLinking(store: Store, kind: 'article' | 'disclosure', id: string): DocumentUses['documents'] {
  return store
    .sql(
      `SELECT DISTINCT records.id AS id, json_extract(records.json, '$.title') AS title
       FROM dependencies
       JOIN reads ON reads.dependency = dependencies.id
       JOIN pages ON pages.id = reads.page
       JOIN records ON records.kind IN ('article', 'disclosure')
         AND pages.key = 'desktop/' || records.kind || '/' || records.id
       WHERE dependencies.key = ? AND instr(json_extract(records.json, '$.bodyHtml'), ?) > 0 LIMIT ?`,
    )
    .all(dependency.card(kind, id), `"${linkReference({ kind, id })}"`, mostNamed)
    .map((row) => ({ id: String(row['id']), title: String(row['title']) }));
}
