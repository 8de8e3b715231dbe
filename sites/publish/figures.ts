import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { columnList, readLength, siteList } from '../store/lists.ts';
import { openStoreForReading, type Store } from '../store/open-store.ts';
import { readPublishStatusOf } from './publish-status.ts';

interface ListFigure {
  articles: number;
  lastAt: string | null;
}

/**
 * Figures of the public side for the admin, read from the read model: two look-ups in an index for each list.
 *
 * @param files  the store, and the folder of all data.
 */
export function publicFigures(files: { store: string; root: string }) {
  const lists = (listOf: (id: string) => string) => (ids: readonly string[]) =>
    withStore(files.store, (store) => new Map(ids.map((id) => [id, readList(store, listOf(id))])));
  return {
    columns: lists(columnList),
    sites: lists(siteList),
    publishing: () => {
      const { pending, lastPublishedAt, failed } = readPublishStatusOf(files.store);
      return {
        pending,
        lastPublishedAt,
        failed: failed.map(({ key, path, siteId, reason, since }) => ({ key, path, siteId, reason, since })),
      };
    },
    freeBytes: () =>
      statfs(files.root).then(
        ({ bavail, bsize }) => bavail * bsize,
        () => null,
      ),
  };
}

function withStore(file: string, read: (store: Store) => Map<string, ListFigure>): Map<string, ListFigure> {
  if (!existsSync(file)) return new Map();
  const store = openStoreForReading(file);
  try {
    return read(store);
  } finally {
    store.close();
  }
}

function readList(store: Store, list: string): ListFigure {
  const last = store
    .sql('SELECT sort_at FROM entries WHERE list = ? ORDER BY sort_at DESC LIMIT 1')
    .get(list);
  return {
    articles: readLength(store, list),
    // The moment of publication, then the address.
    lastAt: last === undefined ? null : (String(last['sort_at']).split(' ')[0] ?? null),
  };
}
