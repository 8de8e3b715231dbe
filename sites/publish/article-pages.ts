import { existsSync } from 'node:fs';
import { openStoreForReading, readMeta } from '../store/open-store.ts';

/** How far publishing has come with one article. */
export interface ArticlePages {
  /** Id of its site; null when it has no page. */
  site: string | null;
  /** Pages of it still wait to be built. */
  waiting: boolean;
  /** Chinese; null when nothing failed. */
  fault: string | null;
  /** ISO 8601; null before the first publication. */
  writtenAt: string | null;
  /** Addresses from the root, null while there is no page or it is withdrawn. */
  desktop: string | null;
  wap: string | null;
  /** The newest moment of which everything is in the store. */
  seenAt: string | null;
}

/** Reads what the read model knows of the pages of one article. */
export function readArticlePages(storeFile: string, id: string): ArticlePages {
  const nothing = { site: null, waiting: false, fault: null, writtenAt: null, desktop: null, wap: null };
  if (!existsSync(storeFile)) return { ...nothing, seenAt: null };
  const store = openStoreForReading(storeFile);
  try {
    const keys = [`desktop/article/${id}`, `wap/article/${id}`] as const;
    const page = (key: string) =>
      store.sql('SELECT site_id, path, status, written_at FROM pages WHERE key = ?').get(key);
    const [desktop, wap] = [page(keys[0]), page(keys[1])];
    const href = (row: typeof desktop) => (row?.['status'] === 200 ? `/${String(row['path'])}` : null);
    const queued = store.sql('SELECT count(*) AS n FROM queue WHERE key IN (?, ?)').get(...keys);
    const failure = store.sql('SELECT reason FROM failures WHERE key IN (?, ?)').get(...keys);
    return {
      site: desktop === undefined ? null : String(desktop['site_id']),
      waiting: Number(queued?.['n']) > 0,
      fault: failure === undefined ? null : String(failure['reason']),
      writtenAt: desktop === undefined ? null : String(desktop['written_at']),
      desktop: href(desktop),
      wap: href(wap),
      seenAt: readMeta(store, 'seenAt'),
    };
  } finally {
    store.close();
  }
}
