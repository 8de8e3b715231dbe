import { existsSync } from 'node:fs';
import { bothEditions } from '../pages/page-key.ts';
import { openStoreForReading, readMeta } from '../store/open-store.ts';
import type { DocumentKind } from '../store/records.ts';

/** How far publishing has come with one document. */
export interface DocumentPages {
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

/** Reads what the read model knows of the pages of one document. */
export function readDocumentPages(storeFile: string, kind: DocumentKind, id: string): DocumentPages {
  const nothing = { site: null, waiting: false, fault: null, writtenAt: null, desktop: null, wap: null };
  if (!existsSync(storeFile)) return { ...nothing, seenAt: null };
  const store = openStoreForReading(storeFile);
  try {
    const keys = bothEditions((edition) => ({ kind, edition, id }));
    const page = (key: string) =>
      store.sql('SELECT site_id, path, status, written_at FROM pages WHERE key = ?').get(key);
    const [desktop, wap] = keys.map(page);
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
