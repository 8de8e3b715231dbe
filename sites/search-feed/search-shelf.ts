import { termId, type TermList } from '#policy/code-lists.ts';
import { articleLocal, hrefFrom, type AddressBook } from '../addresses.ts';
import type { SearchDocument } from '#search/documents.ts';
import type { TextCache } from '../attachments/text-cache.ts';
import { readRecord } from '../store/stored-record.ts';
import type { Store } from '../store/open-store.ts';
import type {
  ColumnRecord,
  DisclosureRecord,
  MediaRecord,
  RecordKind,
  SearchableKind,
  SiteRecord,
  StoreRecord,
  Validity,
} from '../store/records.ts';

/** What presenters of search documents look up beside their record. */
export interface SearchShelf {
  site(id: string): SiteRecord | null;
  column(id: string): ColumnRecord | null;
  media(id: string): MediaRecord | null;
  /** Name of an entry of a code list; empty for none. */
  term(list: TermList, code: string): string;
  /** What holds of a disclosure today. */
  validityToday(disclosure: DisclosureRecord): Validity;
  /** Addresses of a record of a site, as pages on the host of the portal link them. */
  urls(site: SiteRecord, address: string): Pick<SearchDocument, 'url' | 'wapUrl'>;
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
  const portal = portalRow === undefined ? null : read('site', String(portalRow['id']));
  return {
    site: (id) => read('site', id),
    column: (id) => read('column', id),
    media: (id) => {
      const found = readRecord(store, 'media', id)?.record;
      return found?.kind === 'media' ? found : null;
    },
    term: (list, code) => (code === '' ? '' : (read('term', termId(list, code))?.name ?? '')),
    validityToday: ({ id, validity }) => {
      const card = store.sql(
        `SELECT card ->> 'validity' AS validity FROM records WHERE kind = 'disclosure' AND id = ?`,
      );
      return (card.get(id)?.['validity'] as Validity | undefined) ?? validity;
    },
    urls(site, address) {
      const local = articleLocal(address);
      return {
        url: hrefFrom(book, portal ?? site, { site, edition: 'desktop', local }),
        wapUrl: hrefFrom(book, portal ?? site, { site, edition: 'wap', local }),
      };
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
