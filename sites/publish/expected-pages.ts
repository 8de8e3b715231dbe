/** Which pages a record has; the planner compares them with the manifest. */
import { bothEditions, formatPageKey, kindRank, parsePageKey, type PageRef } from '../pages/page-key.ts';
import { receivesApplications } from '../pages/catalog/platform-column.ts';
import { columnsPart, listOfPart, recordsPart, regulationsPart } from '../pages/sitemaps.ts';
import type { StoredRecord } from '../store/stored-record.ts';
import { columnList, readLength, sitemapChunk, sliceCount } from '../store/lists.ts';
import type { Store } from '../store/open-store.ts';
import { type ColumnRecord, type DocumentKind, isDocument } from '../store/records.ts';
import { platformPages, readPlatforms } from './catalog-pages.ts';

/** Pages that every site has. */
export const sitePages = (id: string): string[] => [
  ...bothEditions((edition) => ({ kind: 'home', edition, id })),
  ...bothEditions((edition) => ({ kind: 'site-map', edition, id })),
  ...bothEditions((edition) => ({ kind: 'not-found', edition, id })),
  ...(['site-feed', 'sitemap', 'robots'] as const).map((kind) =>
    formatPageKey({ kind, edition: 'desktop', id }),
  ),
  formatPageKey({ kind: 'sitemap-part', edition: 'desktop', id, month: columnsPart, number: 1 }),
];

/** Pages of a column without its numbered slices, and without the catalog of a platform. */
export const columnPages = (column: Pick<ColumnRecord, 'id' | 'blueprintKey'>): string[] => [
  ...bothEditions((edition) => ({ kind: 'column', edition, id: column.id })),
  formatPageKey({ kind: 'column-feed', edition: 'desktop', id: column.id }),
  ...(receivesApplications(column)
    ? [formatPageKey({ kind: 'application-form', edition: 'desktop', id: column.id })]
    : []),
];

/** Channels are laid out by blocks and have no slices. */
const hasSlices = (column: Pick<ColumnRecord, 'look'>): boolean => !column.look.startsWith('channel-');

/** Numbered slices of a column as its list stands now. */
export function slicePages(store: Store, column: Pick<ColumnRecord, 'id' | 'pageSize' | 'look'>): string[] {
  if (!hasSlices(column)) return [];
  const count = sliceCount(readLength(store, columnList(column.id)), column.pageSize);
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((number) =>
    bothEditions((edition) => ({ kind: 'slice', edition, id: column.id, number })),
  );
}

/** Sitemap parts of one month, or kind of records, as its list stands now. */
export function monthPages(store: Store, siteId: string, month: string): string[] {
  const parts = Math.ceil(readLength(store, listOfPart(siteId, month)) / sitemapChunk);
  return Array.from({ length: parts }, (_, index) =>
    formatPageKey({ kind: 'sitemap-part', edition: 'desktop', id: siteId, month, number: index + 1 }),
  );
}

/** Pages of a document: one in each edition while it is public or was. */
export function documentPages(stored: StoredRecord | null, id: string): string[] {
  if (stored === null || !isDocument(stored.record)) return [];
  if (stored.record.kind === 'article' && stored.record.form === 'link') return [];
  if (stored.status !== 'live' && stored.status !== 'gone') return [];
  const { kind } = stored.record;
  return bothEditions((edition) => ({ kind, edition, id }));
}

/** Every page there should be, streamed in the order in which they can be written first. */
export function* allPages(store: Store): Generator<PageRef> {
  const select = (sql: string) => store.db.prepare(sql).iterate();
  // In order of time: they print their neighbours in several lists, and what these read is still at hand.
  for (const row of select(
    `SELECT kind, id, card ->> 'form' AS form FROM records
     WHERE kind IN ('article', 'disclosure', 'regulation') AND status IN ('live', 'gone')
     ORDER BY site_id, card ->> 'publishedAt', kind, id`,
  )) {
    if (row['form'] === 'link') continue;
    for (const edition of ['desktop', 'wap'] as const)
      yield { kind: row['kind'] as DocumentKind, edition, id: String(row['id']) };
  }
  const columns = store.db
    .prepare(
      `SELECT id, json ->> 'pageSize' AS page_size, json ->> 'look' AS look, json ->> 'blueprintKey' AS blueprint_key
       FROM records WHERE kind = 'column' AND status = 'live'`,
    )
    .all();
  for (const row of columns) {
    const column = {
      id: String(row['id']),
      pageSize: Number(row['page_size']),
      look: String(row['look']) as ColumnRecord['look'],
      blueprintKey: String(row['blueprint_key']),
    };
    for (const key of [...slicePages(store, column), ...columnPages(column)]) yield parsePageKey(key);
  }
  for (const platform of readPlatforms(store))
    for (const key of platformPages(store, platform)) yield parsePageKey(key);
  const months = store.db
    .prepare(`SELECT DISTINCT list FROM list_years WHERE list LIKE 'm%' AND entries > 0`)
    .all();
  for (const row of months) {
    const list = String(row['list']);
    const slash = list.lastIndexOf('/');
    for (const key of monthPages(store, list.slice(1, slash), list.slice(slash + 1))) yield parsePageKey(key);
  }
  for (const row of store.db.prepare(`SELECT id FROM records WHERE kind = 'site'`).all()) {
    const id = String(row['id']);
    const parts = [recordsPart, regulationsPart].flatMap((part) => monthPages(store, id, part));
    for (const key of [...parts, ...sitePages(id)]) yield parsePageKey(key);
  }
}

export const rankOf = (key: string): number => kindRank[parsePageKey(key).kind];
