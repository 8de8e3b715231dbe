import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { extrasOf, facetNames, facetsOf, prepareDocument } from '../documents.ts';
import type { SearchDocument } from '../documents.ts';
import { documentKeys } from '../keys.ts';
import { foldText } from '../text/fold.ts';
import { gramsOf } from '../text/grams.ts';
import { initialsOf, syllablesOf } from '../text/pinyin.ts';
import { rankBase, slotsPerMinute } from './rank-id.ts';

/** Changes kept for other connections; who is further behind reads everything again. */
const changesKept = 20_000;

/** Writes documents into one index file; the caller holds the transaction. */
export interface DocumentWriter {
  /** Puts a document in; nothing is written when it is there unchanged. */
  put(document: SearchDocument): void;
  remove(id: string): void;
  /** Forgets old changes; to be called once a transaction. */
  trimChanges(): void;
}

/** Prepares the statements for writing to an index file. */
export function createWriter(db: DatabaseSync): DocumentWriter {
  const find = db.prepare('select id, data, text from docs where doc = ?');
  const highest = db.prepare('select max(id) as id from docs where id >= ? and id < ?');
  const deletions = ['docs', 'facets', 'full'].map((table) =>
    db.prepare(`delete from ${table} where ${table === 'full' ? 'rowid' : 'id'} = ?`),
  );
  const deleteKey = db.prepare('delete from keys where key = ? and id = ?');
  const insertDoc = db.prepare('insert into docs (id, doc, data, text) values (?, ?, ?, ?)');
  const insertFacets = db.prepare('insert into facets (id, pinned, codes) values (?, ?, ?)');
  const insertKey = db.prepare('insert or ignore into keys (key, id) values (?, ?)');
  const insertFull = db.prepare(
    'insert into full (rowid, title, text, sound, initials, facets) values (?, ?, ?, ?, ?, ?)',
  );
  const insertChange = db.prepare('insert into changes (doc, id) values (?, ?)');
  const codes = createCodes(db);
  const freeIds = new Map<number, number>();

  const take = (found: Record<string, unknown>, doc: string): void => {
    const id = Number(found['id']);
    const old = JSON.parse(String(found['data'])) as SearchDocument;
    for (const statement of deletions) statement.run(id);
    for (const key of documentKeys(old)) deleteKey.run(key, id);
    insertChange.run(doc, id);
  };

  return {
    put(given) {
      const { text, ...document } = prepareDocument(given);
      const data = JSON.stringify(document);
      const found = find.get(document.id);
      if (found?.['data'] === data && found['text'] === text) return;
      if (found !== undefined) take(found, document.id);
      const complete = { ...document, text };
      const id = freeId(rankBase(complete), highest, freeIds);
      const facets = codes.of(complete);
      insertDoc.run(id, document.id, data, text);
      insertFacets.run(id, document.pinned ? 1 : 0, new Uint8Array(facets.buffer));
      for (const key of documentKeys(complete)) insertKey.run(key, id);
      insertFull.run(id, ...tokensOf(complete), facetTokens(facets));
      insertChange.run(document.id, id);
    },
    remove(doc) {
      const found = find.get(doc);
      if (found !== undefined) take(found, doc);
    },
    trimChanges() {
      db.prepare('delete from changes where seq <= (select max(seq) from changes) - ?').run(changesKept);
    },
  };
}

/** The token of a facet value in the full text index. */
export function facetToken(code: number): string {
  return `f${code}`;
}

function tokensOf(document: SearchDocument): [string, string, string, string] {
  const title = foldText(document.title);
  const syllables = syllablesOf(title.slice(0, 300).toWellFormed());
  // The single character at the end of each part keeps phrases from running on into the next.
  const text = [foldText(document.text), ...extrasOf(document)].map(gramsOf).join(' ');
  return [gramsOf(title), text, syllables.join(' '), gramsOf(initialsOf(syllables))];
}

function facetTokens(facets: Uint32Array): string {
  return Array.from(facets, (code) => (code === 0 ? '' : facetToken(code))).join(' ');
}

/** Finds the first row number from `base` on that nobody has, remembering where the last search ended. */
function freeId(base: number, highest: StatementSync, hints: Map<number, number>): number {
  let from = hints.get(base) ?? base;
  for (;;) {
    const end = from + slotsPerMinute;
    const taken = highest.get(from, end)?.['id'];
    if (taken === null || taken === undefined) break;
    from = Number(taken) + 1;
    if (from < end) break;
  }
  if (hints.size > 10_000) hints.clear();
  hints.set(base, from);
  return from;
}

function createCodes(db: DatabaseSync): { of(document: SearchDocument): Uint32Array } {
  const find = db.prepare('select code from facet_values where facet = ? and value = ?');
  const insert = db.prepare('insert into facet_values (facet, value) values (?, ?)');
  return {
    of(document) {
      const values = facetsOf(document);
      return Uint32Array.from(facetNames, (name, facet) => {
        const value = values[name];
        if (value === '') return 0;
        const known = find.get(facet, value)?.['code'];
        return known === undefined ? Number(insert.run(facet, value).lastInsertRowid) : Number(known);
      });
    },
  };
}
