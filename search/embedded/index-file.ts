import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { schema, schemaVersion } from './schema.ts';

/** One generation of the index on disk; a rebuild writes the next one and moves the pointer. */
export interface IndexFile {
  generation: number;
  file: string;
}

const pointerShape = z.object({ generation: z.int().positive() });
const pointerName = 'current.json';

/** The generation in use; the first one where there is none or the pointer cannot be read. */
export function currentIndex(folder: string): IndexFile {
  return indexFile(folder, readGeneration(folder) ?? 1);
}

export function indexFile(folder: string, generation: number): IndexFile {
  return { generation, file: path.join(folder, `index-${generation}.sqlite`) };
}

/** Changes whenever the pointer is moved; cheap enough to ask before every search. */
export function pointerStamp(folder: string): string {
  const stat = statSync(path.join(folder, pointerName), { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.mtimeMs}-${stat.ino}`;
}

/** Makes a generation the one in use; readers see the old or the new one, never neither. */
export function movePointer(folder: string, generation: number): void {
  const temporary = path.join(folder, `${pointerName}.${process.pid}.tmp`);
  writeFileSync(temporary, JSON.stringify({ generation }));
  renameSync(temporary, path.join(folder, pointerName));
}

/** Deletes all generations but the ones to keep, with their companions. */
export function dropIndexes(folder: string, keep: readonly number[]): void {
  for (const name of readdirSync(folder)) {
    const generation = /^index-(\d+)\.sqlite/.exec(name)?.[1];
    if (generation === undefined || keep.includes(Number(generation))) continue;
    rmSync(path.join(folder, name), { force: true });
  }
}

/** The numbers of all generations that have a file. */
export function indexGenerations(folder: string): number[] {
  return readdirSync(folder)
    .map((name) => /^index-(\d+)\.sqlite$/.exec(name)?.[1])
    .filter((generation) => generation !== undefined)
    .map(Number);
}

/**
 * Opens a generation, creating it empty when it is the first of a new folder.
 *
 * @throws the error of SQLite when the file is no index (see `isDamage`).
 */
export function openIndexFile({ file }: IndexFile, isNew = false): DatabaseSync {
  mkdirSync(path.dirname(file), { recursive: true });
  const db = new DatabaseSync(file, { timeout: 5_000 });
  try {
    // A new file is nobody's yet: it is filled without a journal and made safe when it is finished.
    db.exec(
      isNew
        ? 'pragma journal_mode=off; pragma synchronous=off'
        : 'pragma journal_mode=wal; pragma synchronous=normal',
    );
    db.exec('pragma cache_size=-32000; pragma temp_store=memory');
    if (schemaOf(db) === null) createSchema(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Reads through a map of the file from now on; what was read then counts as memory of this process. */
export function mapIndexFile(db: DatabaseSync): void {
  db.exec('pragma mmap_size=2000000000');
}

/** The version of the schema in a file; null when it is empty. */
export function schemaOf(db: DatabaseSync): number | null {
  const { tables } = db.prepare("select count(*) as tables from sqlite_schema where name = 'meta'").get() as {
    tables: number;
  };
  if (tables === 0) return null;
  return Number(readMeta(db, 'schema') ?? Number.NaN);
}

export function readMeta(db: DatabaseSync, name: string): string | null {
  const row = db.prepare('select value from meta where name = ?').get(name);
  return typeof row?.['value'] === 'string' ? row['value'] : null;
}

export function writeMeta(db: DatabaseSync, name: string, value: string): void {
  db.prepare('insert or replace into meta (name, value) values (?, ?)').run(name, value);
}

function createSchema(db: DatabaseSync): void {
  db.exec('begin immediate');
  db.exec(schema);
  writeMeta(db, 'schema', String(schemaVersion));
  db.exec('commit');
}

function readGeneration(folder: string): number | null {
  try {
    return pointerShape.parse(JSON.parse(readFileSync(path.join(folder, pointerName), 'utf8'))).generation;
  } catch {
    // No pointer yet, or half a file after a power cut: a higher number would be a rebuild that never finished.
    const found = statSync(folder, { throwIfNoEntry: false }) === undefined ? [] : indexGenerations(folder);
    return found.length === 0 ? null : Math.min(...found);
  }
}
