import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Raised when readers find more than before: every file is read again. */
const readersVersion = 2;

/** What was read of files, by the hash of their content. */
export interface TextCache {
  /** Null when no file with this content was read; empty when there is no text in it. */
  find(hash: string): string | null;
  put(hash: string, text: string): void;
  close(): void;
}

/**
 * Opens the texts of attachments: a file of its own beside the index, so that an index or a store made anew reads no
 * file twice. It may be deleted at any time.
 *
 * @param folder  created when missing.
 */
export function openTextCache(folder: string): TextCache {
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(path.join(folder, 'attachment-texts.sqlite'), { timeout: 5_000 });
  db.exec('pragma journal_mode = wal; pragma synchronous = normal');
  db.exec(
    'create table if not exists texts (hash text primary key, readers integer not null, text text not null)',
  );
  const find = db.prepare('select text from texts where hash = ? and readers = ?');
  const put = db.prepare('insert or replace into texts values (?, ?, ?)');
  return {
    find(hash) {
      const row = find.get(hash, readersVersion);
      return row === undefined ? null : String(row['text']);
    },
    put(hash, text) {
      put.run(hash, readersVersion, text);
    },
    close() {
      if (db.isOpen) db.close();
    },
  };
}
