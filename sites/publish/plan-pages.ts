import type { AddressBook } from '../addresses.ts';
import { parsePageKey } from '../pages/page-key.ts';
import { pathOfPage } from '../pages/present-page.ts';
import type { Applied } from '../store/apply-record.ts';
import { readRecord, type StoredRecord } from '../store/stored-record.ts';
import { type CatalogFacet, listsOf, wholeGroup } from '../store/lists.ts';
import { readManifestPage } from '../store/manifest.ts';
import type { Store } from '../store/open-store.ts';
import { enqueue, enqueueReaders, phases } from '../store/queue.ts';
import { type ColumnRecord, type DocumentKind, isDocument } from '../store/records.ts';
import { isPlatform } from '../pages/catalog/platform-column.ts';
import { pagedList } from '../pages/catalog/scope.ts';
import { recordsPart, regulationsPart } from '../pages/sitemaps.ts';
import {
  catalogListPages,
  hasPages,
  libraryPages,
  type Platform,
  platformPages,
  readPlatforms,
  readPortalPlatforms,
} from './catalog-pages.ts';
import {
  allPages,
  columnPages,
  documentPages,
  monthPages,
  rankOf,
  sitePages,
  slicePages,
} from './expected-pages.ts';
import { formatPageKey } from '../pages/page-key.ts';

interface Planning {
  store: Store;
  book: AddressBook;
  now: string;
  shared: Map<string, unknown>;
}

/**
 * Queues every page that some changes make stale, new or superfluous. Runs in the transaction that applied
 * them, so that a kill leaves either both or neither.
 */
export function planPages(store: Store, book: AddressBook, applied: readonly Applied[], now: string): void {
  const planning: Planning = { store, book, now, shared: new Map() };
  const lists = new Set<string>();
  const trees = new Set<string>();
  let termsChanged = false;
  for (const { kind, id, before, after, changes } of applied) {
    for (const change of changes) enqueueReaders(store, change, now);
    switch (kind) {
      case 'article':
      case 'disclosure':
      case 'regulation':
        for (const list of listsTouched(before, after)) lists.add(list);
        planDocument(planning, kind, id, after);
        break;
      case 'column':
        for (const stored of [before, after])
          if (stored?.record.kind === 'column') trees.add(stored.record.siteId);
        // What it has while it is live is planned with its whole tree.
        if (after?.status !== 'live') planOwnPages(planning, [], columnKeys(store, id));
        break;
      case 'site':
        planSite(planning, id, before, after);
        if (after !== null) trees.add(id);
        break;
      case 'term':
        termsChanged = true;
        break;
      case 'organisation':
      case 'synonym':
      case 'media':
      case 'link':
        break;
      default:
        kind satisfies never;
    }
  }
  for (const list of lists) planList(planning, list);
  for (const siteId of trees) planTree(planning, siteId);
  if (termsChanged) for (const platform of readPlatforms(store)) planPlatform(planning, platform);
}

const listsTouched = (before: StoredRecord | null, after: StoredRecord | null): string[] =>
  [before, after].flatMap((stored) =>
    stored !== null && isDocument(stored.record) ? listsOf(stored.record) : [],
  );

/** New and moved pages come first, pages that are no longer expected go last, the others are as stale as their reads. */
function planOwnPages(planning: Planning, expected: readonly string[], existing: readonly string[]): void {
  const { store, now } = planning;
  for (const key of expected) {
    const page = readManifestPage(store, key);
    if (page === null || page.path !== pathOf(planning, key)) {
      enqueue(store, { key, phase: phases.arriving, rank: rankOf(key), since: now }, true);
    }
  }
  const wanted = new Set(expected);
  for (const key of existing) {
    if (!wanted.has(key)) enqueue(store, { key, phase: phases.leaving, rank: rankOf(key), since: now }, true);
  }
}

const pathOf = ({ store, book, shared }: Planning, key: string): string | null =>
  pathOfPage(store, book, parsePageKey(key), shared);

const keysLike = (store: Store, kind: string, id: string): string[] =>
  (['desktop', 'wap'] as const).flatMap((edition) =>
    store
      .sql('SELECT key FROM pages WHERE key >= ? AND key < ?')
      .all(`${edition}/${kind}/${id}`, `${edition}/${kind}/${id}0`)
      .map((row) => String(row['key']))
      .filter((key) => key === `${edition}/${kind}/${id}` || key.startsWith(`${edition}/${kind}/${id}/`)),
  );

const columnKeys = (store: Store, id: string): string[] =>
  ['column', 'slice', 'column-feed', 'application-form', ...platformKinds].flatMap((kind) =>
    keysLike(store, kind, id),
  );

const platformKinds = ['catalog', 'regulations', 'catalog-feed'];

/** Lists of a platform that came or went with its code lists. */
function planPlatform(planning: Planning, platform: Platform): void {
  planNumbered(
    planning,
    platformPages(planning.store, platform),
    platformKinds.flatMap((kind) => keysLike(planning.store, kind, platform.columnId)),
  );
}

function planDocument(planning: Planning, kind: DocumentKind, id: string, after: StoredRecord | null): void {
  const { store, now } = planning;
  const expected = documentPages(after, id);
  planOwnPages(planning, expected, keysLike(store, kind, id));
  for (const key of expected) {
    const page = readManifestPage(store, key);
    if (page === null) continue;
    if (after?.status === 'live' && page.status === 410)
      enqueue(store, { key, phase: phases.arriving, rank: 0, since: now }, true);
    else if (after?.status === 'gone' && page.status === 200)
      enqueue(store, { key, phase: phases.leaving, rank: 0, since: now }, true);
    else enqueue(store, { key, phase: phases.changed, rank: 0, since: now });
  }
}

/** Slices of a column, or parts of a month, that came or went with the length of its list. */
function planList(planning: Planning, list: string): void {
  const { store } = planning;
  if (list.startsWith('c')) {
    const column = readRecord(store, 'column', list.slice(1))?.record as ColumnRecord | undefined;
    planNumbered(
      planning,
      column === undefined ? [] : slicePages(store, column),
      keysLike(store, 'slice', list.slice(1)),
    );
  } else if (list.startsWith('m')) {
    const slash = list.lastIndexOf('/');
    planSitemap(planning, list.slice(1, slash), list.slice(slash + 1));
  } else if (list.startsWith('d')) planCatalogList(planning, list);
  else if (list.startsWith('r')) planLibrary(planning, list);
}

const planSitemap = (planning: Planning, siteId: string, month: string): void =>
  planNumbered(
    planning,
    monthPages(planning.store, siteId, month),
    keysLike(planning.store, 'sitemap-part', `${siteId}/${month}`),
  );

/** The pages of one list of the catalog, where it has any. */
function planCatalogList(planning: Planning, list: string): void {
  const { store } = planning;
  const [scope = '', facet, code = ''] = list.slice(1).split('/');
  const choice = facet === undefined ? null : { facet: facet as CatalogFacet, code };
  const platforms = scope === wholeGroup ? readPortalPlatforms(store) : readPlatforms(store, scope);
  for (const platform of platforms) {
    if (pagedList(platform.site, choice) !== list) continue;
    const expected =
      choice === null || hasPages(store, platform, choice) ? catalogListPages(store, platform, choice) : [];
    const place = `${platform.columnId}/${facet ?? 'all'}/${choice === null ? 'all' : code}`;
    planNumbered(planning, expected, keysLike(store, 'catalog', place));
  }
  if (choice === null && scope !== wholeGroup) planSitemap(planning, scope, recordsPart);
}

function planLibrary(planning: Planning, list: string): void {
  const { store } = planning;
  const [siteId = '', level] = list.slice(1).split('/');
  // The list of all levels is touched with every other one.
  if (level !== undefined) return;
  for (const platform of readPlatforms(store, siteId))
    planNumbered(planning, libraryPages(store, platform), keysLike(store, 'regulations', platform.columnId));
  planSitemap(planning, siteId, regulationsPart);
}

/** As `planOwnPages`, without asking for the address of each of thousands of slices that stay. */
function planNumbered(
  { store, now }: Planning,
  expected: readonly string[],
  existing: readonly string[],
): void {
  const [wanted, known] = [new Set(expected), new Set(existing)];
  for (const key of expected)
    if (!known.has(key)) enqueue(store, { key, phase: phases.arriving, rank: rankOf(key), since: now }, true);
  for (const key of existing)
    if (!wanted.has(key)) enqueue(store, { key, phase: phases.leaving, rank: rankOf(key), since: now }, true);
}

/** A renamed or moved column moves its pages and those of all columns below it. */
function planTree(planning: Planning, siteId: string): void {
  const { store } = planning;
  const rows = store
    .sql(`SELECT id, json FROM records WHERE site_id = ? AND kind = 'column' AND status = 'live'`)
    .all(siteId);
  for (const row of rows) {
    const column = JSON.parse(String(row['json'])) as ColumnRecord;
    const known = readManifestPage(
      store,
      formatPageKey({ kind: 'column', edition: 'desktop', id: column.id }),
    );
    const moved = known !== null && known.path !== pathOf(planning, known.key);
    const expected = [
      ...columnPages(column),
      ...slicePages(store, column),
      ...(isPlatform(column)
        ? readPlatforms(store, siteId)
            .filter(({ columnId }) => columnId === column.id)
            .flatMap((platform) => platformPages(store, platform))
        : []),
    ];
    if (moved) planOwnPages(planning, expected, columnKeys(store, column.id));
    else planNumbered(planning, expected, columnKeys(store, column.id));
  }
}

function planSite(
  planning: Planning,
  id: string,
  before: StoredRecord | null,
  after: StoredRecord | null,
): void {
  const { store, now } = planning;
  if (after === null) {
    for (const row of store.sql('SELECT key FROM pages WHERE site_id = ?').all(id)) {
      enqueue(store, { key: String(row['key']), phase: phases.leaving, rank: 0, since: now }, true);
    }
    return;
  }
  planOwnPages(planning, sitePages(id), []);
  const pathBefore = before?.record.kind === 'site' ? before.record.path : null;
  const pathAfter = after.record.kind === 'site' ? after.record.path : null;
  if (pathBefore === null || pathBefore === pathAfter) return;
  for (const row of store.sql('SELECT key FROM pages WHERE site_id = ?').all(id)) {
    enqueue(
      store,
      { key: String(row['key']), phase: phases.arriving, rank: rankOf(String(row['key'])), since: now },
      true,
    );
  }
}

/** Queues every page there should be, and every page of the manifest that should not. */
export function planAll(store: Store, now: string, siteId?: string): void {
  const insert = (key: string, phase: 0 | 2 | 3): void =>
    enqueue(store, { key, phase, rank: rankOf(key), since: now });
  if (siteId === undefined) {
    for (const ref of allPages(store)) {
      const key = formatPageKey(ref);
      insert(key, readManifestPage(store, key) === null ? phases.arriving : phases.bulk);
    }
  }
  const manifest =
    siteId === undefined
      ? store.sql('SELECT key FROM pages').all()
      : store.sql('SELECT key FROM pages WHERE site_id = ?').all(siteId);
  for (const row of manifest) insert(String(row['key']), phases.bulk);
}
