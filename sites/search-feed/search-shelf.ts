import type { AddressBook } from '../addresses.ts';
import type { TextCache } from '../attachments/text-cache.ts';
import { readRecord } from '../store/stored-record.ts';
import type { Store } from '../store/open-store.ts';
import type {
  ColumnRecord,
  MediaRecord,
  RecordKind,
  SearchableKind,
  SiteRecord,
  StoreRecord,
} from '../store/records.ts';

/** What presenters of search documents look up beside their record. */
export interface SearchShelf {
  book: AddressBook;
  /** Search pages stand on its host; null before the portal was read. */
  portal: SiteRecord | null;
  site(id: string): SiteRecord | null;
  column(id: string): ColumnRecord | null;
  media(id: string): MediaRecord | null;
  /** What was read of a file of a record; empty while it waits and when it could not be read. */
  attachmentText(owner: { kind: SearchableKind; id: string }, mediaId: string): string;
}

/** Value of the site facet; the portal has no path and needs a name. */
export const searchSite = (site: Pick<SiteRecord, 'path'>): string =>
  site.path === '' ? 'portal' : site.path;

export const searchId = (kind: SearchableKind, id: string): string => `${kind}-${id}`;

/** Opens the shelf for a run of documents: sites and columns are read once each. */
export function openShelf(
  store: Store,
  { book, texts }: { book: AddressBook; texts: TextCache },
): SearchShelf {
  const known = new Map<string, StoreRecord | null>();
  const read = <K extends RecordKind>(kind: K, id: string): Extract<StoreRecord, { kind: K }> | null => {
    const key = `${kind}:${id}`;
    const found = known.get(key) ?? readRecord(store, kind, id)?.record ?? null;
    known.set(key, found);
    return found as Extract<StoreRecord, { kind: K }> | null;
  };
  const portalRow = store.sql(`SELECT id FROM records WHERE kind = 'site' AND json ->> 'path' = ''`).get();
  return {
    book,
    portal: portalRow === undefined ? null : read('site', String(portalRow['id'])),
    site: (id) => read('site', id),
    column: (id) => read('column', id),
    media: (id) => {
      const found = readRecord(store, 'media', id)?.record;
      return found?.kind === 'media' ? found : null;
    },
    attachmentText({ kind, id }, mediaId) {
      const row = store
        .sql('SELECT hash FROM attachments WHERE kind = ? AND id = ? AND media_id = ?')
        .get(kind, id, mediaId);
      const hash = row?.['hash'];
      return typeof hash === 'string' ? (texts.find(hash) ?? '') : '';
    },
  };
}
