import { existsSync } from 'node:fs';

import { openStoreForReading } from '../store/open-store.ts';
import type { DocumentKind } from '../store/records.ts';
import { openTextCache } from './text-cache.ts';

/** Whether search knows the text of a file: read, without any, waiting, of a kind without text, or not readable. */
export type TextState =
  { state: 'read' | 'empty' | 'waiting' | 'none' } | { state: 'failed'; /** Chinese. */ fault: string };

/** The site of a public document and the texts of its attachments, by id of the medium; null when it is not public. */
export function readTextStates(
  place: { storeFile: string; searchDir: string },
  { kind, id }: { kind: DocumentKind; id: string },
): { site: string; files: Record<string, TextState> } | null {
  if (!existsSync(place.storeFile)) return null;
  const store = openStoreForReading(place.storeFile);
  try {
    const record = store.sql('SELECT site_id FROM records WHERE kind = ? AND id = ?').get(kind, id);
    if (record === undefined) return null;
    const rows = store
      .sql('SELECT media_id, hash, fault FROM attachments WHERE kind = ? AND id = ?')
      .all(kind, id);
    if (rows.length === 0) return { site: String(record['site_id']), files: {} };
    const texts = openTextCache(place.searchDir);
    const isEmpty = (hash: string): boolean => texts.find(hash)?.trim() === '';
    const files = rows.map(({ media_id, hash, fault }): [string, TextState] => [
      String(media_id),
      presentTextState(
        { hash: hash === null ? null : String(hash), fault: fault === null ? null : String(fault) },
        isEmpty,
      ),
    ]);
    texts.close();
    return { site: String(record['site_id']), files: Object.fromEntries(files) };
  } finally {
    store.close();
  }
}

function presentTextState(
  { hash, fault }: { hash: string | null; fault: string | null },
  isEmpty: (hash: string) => boolean,
): TextState {
  if (hash !== null) return { state: isEmpty(hash) ? 'empty' : 'read' };
  if (fault === null) return { state: 'waiting' };
  return fault === '' ? { state: 'none' } : { state: 'failed', fault };
}
