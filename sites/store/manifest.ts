import type { Store } from './open-store.ts';
import { RecentMap } from './recent-map.ts';

/** A row of the manifest: one file of the output tree. */
export interface ManifestPage {
  key: string;
  path: string;
  status: number;
  hash: string;
}

export interface WrittenPage extends ManifestPage {
  siteId: string;
  bytes: number;
  writtenAt: string;
  /** False when the file on disk had these bytes already. */
  written: boolean;
  reads: readonly [key: string, extent: number][];
}

export const presentManifestPage = (row: Record<string, unknown>): ManifestPage => ({
  key: String(row['key']),
  path: String(row['path']),
  status: Number(row['status']),
  hash: String(row['hash']),
});

export function readManifestPage(store: Store, key: string): ManifestPage | null {
  const row = store.sql('SELECT key, path, status, hash FROM pages WHERE key = ?').get(key);
  return row === undefined ? null : presentManifestPage(row);
}

/** Numbers of dependency keys; those asked for lately are kept, the table is the truth. */
export class DependencyIds {
  readonly #recent = new RecentMap<number>(25_000);
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  of(key: string): number {
    const known = this.#recent.get(key);
    if (known !== undefined) return known;
    const id = this.#find(key);
    this.#recent.set(key, id);
    return id;
  }

  #find(key: string): number {
    const known = this.#store.sql('SELECT id FROM dependencies WHERE key = ?').get(key)?.['id'];
    return typeof known === 'number'
      ? known
      : Number(this.#store.sql('INSERT INTO dependencies (key) VALUES (?)').run(key).lastInsertRowid);
  }
}

/** Reads of a page as pairs of 32-bit dependency number and 53-bit extent, in order of number. */
function encodeReads(reads: readonly (readonly [number, number])[]): Uint8Array {
  return new Uint8Array(new Float64Array([...reads].sort((a, b) => a[0] - b[0]).flat()).buffer);
}

function decodeReads(blob: Uint8Array): Map<number, number> {
  const numbers = new Float64Array(blob.slice().buffer);
  const reads = new Map<number, number>();
  for (let index = 0; index < numbers.length; index += 2)
    reads.set(numbers[index] ?? 0, numbers[index + 1] ?? 0);
  return reads;
}

/**
 * Writes the row of a page and what it read; only the reads that differ are touched. A page that came out as it was
 * keeps the moment of its writing, and stays packed.
 */
export function writeManifestPage(store: Store, ids: DependencyIds, page: WrittenPage): void {
  const reads = page.reads.map(([key, extent]) => [ids.of(key), extent] as const);
  const row = store.sql('SELECT id, reads FROM pages WHERE key = ?').get(page.key);
  const before = row === undefined ? new Map<number, number>() : decodeReads(row['reads'] as Uint8Array);
  const { lastInsertRowid } = store
    .sql(
      `INSERT INTO pages (key, site_id, path, status, hash, bytes, written_at, packed, reads)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET site_id = excluded.site_id, path = excluded.path, status = excluded.status,
         hash = excluded.hash, bytes = excluded.bytes,
         written_at = iif(excluded.packed = 0, excluded.written_at, written_at),
         packed = min(packed, excluded.packed), reads = excluded.reads`,
    )
    .run(
      page.key,
      page.siteId,
      page.path,
      page.status,
      page.hash,
      page.bytes,
      page.writtenAt,
      page.written ? 0 : 1,
      encodeReads(reads),
    );
  const id = row === undefined ? Number(lastInsertRowid) : Number(row['id']);
  const insert = store.sql(
    'INSERT INTO reads (dependency, page, extent) VALUES (?, ?, ?) ON CONFLICT (dependency, page) DO UPDATE SET extent = excluded.extent',
  );
  for (const [dependency, extent] of reads) {
    if (before.get(dependency) !== extent) insert.run(dependency, id, extent);
    before.delete(dependency);
  }
  forgetReads(store, id, before.keys());
}

function forgetReads(store: Store, page: number, dependencies: Iterable<number>): void {
  const remove = store.sql('DELETE FROM reads WHERE dependency = ? AND page = ?');
  for (const dependency of dependencies) remove.run(dependency, page);
}

/** Takes a page out of the manifest with all it read. */
export function deleteManifestPage(store: Store, key: string): void {
  const row = store.sql('SELECT id, reads FROM pages WHERE key = ?').get(key);
  if (row === undefined) return;
  forgetReads(store, Number(row['id']), decodeReads(row['reads'] as Uint8Array).keys());
  store.sql('DELETE FROM pages WHERE key = ?').run(key);
}

/** What was written last, as it must lie on the disk. */
export const newestPages = (
  store: Store,
  limit: number,
): { key: string; path: string; bytes: number; hash: string }[] =>
  store
    .sql('SELECT key, path, bytes, hash FROM pages ORDER BY written_at DESC LIMIT ?')
    .all(limit)
    .map((row) => ({
      key: String(row['key']),
      path: String(row['path']),
      bytes: Number(row['bytes']),
      hash: String(row['hash']),
    }));

/** Pages whose smallest variant is still to be written. */
export const unpackedPages = (store: Store, limit: number): { id: number; path: string }[] =>
  store
    .sql('SELECT id, path FROM pages WHERE packed = 0 ORDER BY id LIMIT ?')
    .all(limit)
    .map((row) => ({ id: Number(row['id']), path: String(row['path']) }));

export const notePacked = (store: Store, id: number): void => {
  store.sql('UPDATE pages SET packed = 1 WHERE id = ?').run(id);
};

export const isPathTaken = (store: Store, path: string): boolean =>
  store.sql('SELECT 1 FROM pages WHERE path = ? LIMIT 1').get(path) !== undefined;
