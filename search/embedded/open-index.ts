import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { MatchRequest, MatchResult } from '../backend.ts';
import type { SearchDocument } from '../documents.ts';
import { SearchError } from '../errors.ts';
import { FacetColumns } from './facet-columns.ts';
import { mapIndexFile, openIndexFile, readMeta, schemaOf, writeMeta } from './index-file.ts';
import type { IndexFile } from './index-file.ts';
import { createMatcher } from './match-embedded.ts';
import { schemaVersion } from './schema.ts';
import { createWriter } from './write-documents.ts';

/** One generation of the index, open for reading and writing. */
export interface OpenIndex {
  readonly db: DatabaseSync;
  readonly file: IndexFile;
  match(request: MatchRequest): MatchResult;
  read(ids: readonly string[], withTexts: boolean): SearchDocument[];
  /**
   * Writes in one transaction.
   *
   * @returns false when another generation took its place and nothing was written.
   */
  write(change: { put?: readonly SearchDocument[]; remove?: readonly string[] }): boolean;
  documents(): number;
  close(): void;
}

/**
 * Opens a generation of the index; a folder without one gets an empty one.
 *
 * @throws {SearchError} `search.damaged` when the file was written by another version.
 */
export function openIndex(file: IndexFile, { isNew = false } = {}): OpenIndex {
  if (file.generation > 1 && !isNew && !existsSync(file.file)) {
    throw new SearchError('search.damaged', '搜索索引文件不见了，暂时无法搜索。');
  }
  const db = openIndexFile(file, isNew);
  try {
    return prepare(db, file);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** True when the index was written by another version of the program. */
export function isOutdated(error: unknown): boolean {
  return error instanceof SearchError && error.message.startsWith(outdated);
}

const outdated = '搜索索引由其他版本的程序建立';

function prepare(db: DatabaseSync, file: IndexFile): OpenIndex {
  if (schemaOf(db) !== schemaVersion) throw new SearchError('search.damaged', `${outdated}，需要重建。`);
  const columns = new FacetColumns(db);
  columns.load();
  const matcher = createMatcher(db, columns);
  const writer = createWriter(db);
  const shown = db.prepare("select data, '' as text from docs where doc = ?");
  const whole = db.prepare('select data, text from docs where doc = ?');
  // The publisher only writes.
  let isMapped = false;
  const count = db.prepare('select count(*) as documents from facets');
  return {
    db,
    file,
    match(request) {
      if (!isMapped) mapIndexFile(db);
      isMapped = true;
      columns.sync();
      return matcher.match(request);
    },
    read(ids, withTexts) {
      return ids.flatMap((id) => {
        const row = (withTexts ? whole : shown).get(id);
        if (row === undefined) return [];
        return [
          { ...(JSON.parse(String(row['data'])) as Omit<SearchDocument, 'text'>), text: String(row['text']) },
        ];
      });
    },
    write({ put = [], remove = [] }) {
      db.exec('begin immediate');
      try {
        if (readMeta(db, 'superseded') !== null) {
          db.exec('rollback');
          return false;
        }
        for (const document of put) writer.put(document);
        for (const id of remove) writer.remove(id);
        writer.trimChanges();
        writeMeta(db, 'changedAt', new Date().toISOString());
        db.exec('commit');
        return true;
      } catch (error) {
        if (db.isTransaction) db.exec('rollback');
        throw error;
      }
    },
    documents: () => Number(count.get()?.['documents'] ?? 0),
    close() {
      if (db.isOpen) db.close();
    },
  };
}
