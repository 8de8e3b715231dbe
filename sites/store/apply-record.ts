import { change, dependency, type Change } from './dependencies.ts';
import { columnList, listsOf, sortKey } from './lists.ts';
import { moveEntry, writeEntry, type Entry } from './list-changes.ts';
import type { Store } from './open-store.ts';
import { queueForSearch } from './queue-for-search.ts';
import type { ArticleRecord, ColumnRecord, RecordKind, SiteRecord, StoreRecord } from './records.ts';
import { dueStatus, type DueStatus } from './due-status.ts';

/** A record as it stands in the store. */
export interface StoredRecord {
  record: StoreRecord;
  revision: string;
  hash: string;
  status: DueStatus['status'];
}

/** What one record did to the store, for the planner. */
export interface Applied {
  kind: RecordKind;
  id: string;
  before: StoredRecord | null;
  after: StoredRecord | null;
  changes: Change[];
}

export interface ApplyOptions {
  /** ISO 8601; decides what is scheduled, live and expired. */
  now: string;
  /** False on the first load: nothing can be stale yet, so nothing is asked. */
  plan: boolean;
  /** Keeps a live record out of the public eye: its page could not be built, so nothing may link to it. */
  held?: boolean;
}

export const sitemapChunk = 1000;

export function readRecord(store: Store, kind: RecordKind, id: string): StoredRecord | null {
  const row = store
    .sql('SELECT revision, hash, status, json FROM records WHERE kind = ? AND id = ?')
    .get(kind, id);
  if (row === undefined) return null;
  return {
    record: JSON.parse(String(row['json'])) as StoreRecord,
    revision: String(row['revision']),
    hash: String(row['hash']),
    status: row['status'] as StoredRecord['status'],
  };
}

/** What lists print of an article, as JSON: nothing else of it makes a list stale. */
export const cardOf = (article: ArticleRecord): string =>
  JSON.stringify({
    id: article.id,
    siteId: article.siteId,
    columnId: article.columnId,
    address: article.address,
    form: article.form,
    title: article.title,
    source: article.source,
    summary: article.summary,
    documentNumber: article.documentNumber,
    coverId: article.coverId ?? article.pictures[0]?.mediaId ?? null,
    externalUrl: article.externalUrl,
    publishedAt: article.publishedAt,
  } satisfies Card);

export interface Card {
  id: string;
  siteId: string;
  columnId: string;
  address: string;
  form: ArticleRecord['form'];
  title: string;
  source: string;
  summary: string;
  documentNumber: string;
  coverId: string | null;
  externalUrl: string;
  publishedAt: string;
}

/**
 * Writes one record, or its absence, and all that follows from it in the store, and says what changed.
 * Runs inside the caller's transaction.
 */
export function applyRecord(
  store: Store,
  kind: RecordKind,
  id: string,
  next: { record: StoreRecord; revision: string; hash: string } | null,
  options: ApplyOptions,
): Applied {
  const before = readRecord(store, kind, id);
  const due = next === null ? null : heldStatus(dueStatus(next.record, options.now), options);
  const after = next === null || due === null ? null : { ...next, status: due.status };
  if (next === null || due === null) {
    store.sql('DELETE FROM records WHERE kind = ? AND id = ?').run(kind, id);
  } else {
    store
      .sql(
        `INSERT INTO records (kind, id, site_id, revision, hash, status, next_due, json, card)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (kind, id) DO UPDATE SET site_id = excluded.site_id, revision = excluded.revision,
           hash = excluded.hash, status = excluded.status, next_due = excluded.next_due, json = excluded.json,
           card = excluded.card`,
      )
      .run(
        kind,
        id,
        'siteId' in next.record ? next.record.siteId : next.record.id,
        next.revision,
        next.hash,
        due.status,
        due.nextDue,
        JSON.stringify(next.record),
        next.record.kind === 'article' ? cardOf(next.record) : null,
      );
  }
  queueForSearch(store, kind, id, { before, after });
  const changes =
    before?.hash === after?.hash && before?.status === after?.status && kind !== 'article'
      ? []
      : recordChanges(store, { before, after }, options);
  return { kind, id, before, after, changes };
}

const heldStatus = (due: DueStatus, { held }: ApplyOptions): DueStatus =>
  held === true && due.status === 'live' ? { ...due, status: 'hidden' } : due;

type Step = Pick<Applied, 'before' | 'after'>;

function recordChanges(store: Store, step: Step, options: ApplyOptions): Change[] {
  const sample = (step.after ?? step.before)?.record;
  if (sample === undefined) return [];
  switch (sample.kind) {
    case 'site':
      return siteChanges(sample.id, step);
    case 'column':
      return columnChanges(sample.id, step);
    case 'media':
      return [change(dependency.media(sample.id))];
    case 'link':
      return [step.before?.record, step.after?.record]
        .filter((record) => record?.kind === 'link')
        .map((link) => change(dependency.links(link.siteId, link.place)));
    case 'article':
      return applyArticle(store, sample.id, step, options);
    default:
      return sample satisfies never;
  }
}

/** What two states of a record make of a view of it differs. */
const differs = <T extends StoreRecord>({ before, after }: Step, view: (record: T) => unknown): boolean => {
  const shown = (stored: StoredRecord | null): string =>
    stored === null ? '' : JSON.stringify(view(stored.record as T));
  return shown(before) !== shown(after);
};

/** What other sites print of a site. */
export const summaryOf = ({
  id,
  path,
  domains,
  name,
  shortName,
  siteKind,
  state,
  position,
  parentId,
}: SiteRecord) => ({
  id,
  path,
  domains,
  name,
  shortName,
  siteKind,
  state,
  position,
  parentId,
});

/** What every page of a site prints of it. */
export const chromeOf = ({ notice: _notice, phones: _phones, position: _position, ...rest }: SiteRecord) =>
  rest;

/** A column as the tree of its site shows it. */
export const branchOf = ({ description: _description, keywords: _keywords, ...rest }: ColumnRecord) => rest;

function siteChanges(id: string, step: Step): Change[] {
  const changes = [change(dependency.site(id))];
  if (differs(step, summaryOf)) changes.push(change(dependency.sites()), change(dependency.summary(id)));
  if (differs(step, chromeOf)) changes.push(change(dependency.chrome(id)));
  return changes;
}

function columnChanges(id: string, step: Step): Change[] {
  const changes = [change(dependency.column(id))];
  if (!differs(step, branchOf)) return changes;
  const owners = [step.before?.record, step.after?.record].flatMap((record) =>
    record?.kind === 'column' ? [record.siteId] : [],
  );
  return [...changes, ...[...new Set(owners)].map((siteId) => change(dependency.tree(siteId)))];
}

function entriesOf(stored: StoredRecord | null, now: string): Entry[] {
  if (stored?.record.kind !== 'article' || stored.status !== 'live') return [];
  const article = stored.record;
  const pinned = article.pinnedUntil !== null && article.pinnedUntil > now;
  const pictured = article.coverId !== null || article.pictures.length > 0;
  return listsOf(article).map((list) => ({
    list,
    sortAt: sortKey(article),
    articleId: article.id,
    pinned,
    pictured,
  }));
}

const sameEntry = (a: Entry, b: Entry): boolean =>
  a.list === b.list && a.sortAt === b.sortAt && a.pinned === b.pinned && a.pictured === b.pictured;

function applyArticle(store: Store, id: string, step: Step, { now, plan }: ApplyOptions): Change[] {
  writeAddresses(store, id, step.after);
  const before = readEntries(store, id);
  const after = entriesOf(step.after, now);
  const leaving = before.filter((old) => !after.some((entry) => sameEntry(old, entry)));
  const coming = after.filter((entry) => !before.some((old) => sameEntry(old, entry)));
  if (!plan) {
    for (const entry of leaving) writeEntry(store, entry, 'out');
    for (const entry of coming) writeEntry(store, entry, 'in');
    return [];
  }
  const changes = [
    ...leaving.flatMap((entry) => moveEntry(store, entry, 'out', pageSizeOf(store, entry.list))),
    ...coming.flatMap((entry) => moveEntry(store, entry, 'in', pageSizeOf(store, entry.list))),
  ];
  if (leaving.length + coming.length > 0) {
    for (const list of monthsTouched(leaving, coming)) changes.push(change(dependency.months(list)));
  }
  if (step.before?.hash !== step.after?.hash || step.before?.status !== step.after?.status) {
    changes.push(change(dependency.article(id)));
  }
  const card = (stored: StoredRecord | null): string =>
    stored?.record.kind === 'article' ? stored.status + cardOf(stored.record) : '';
  if (card(step.before) !== card(step.after)) changes.push(change(dependency.card(id)));
  return changes;
}

/** Sites of which a month list was entered or left; the sitemap index asks which months there are. */
function monthsTouched(leaving: readonly Entry[], coming: readonly Entry[]): Set<string> {
  const lists = (entries: readonly Entry[]): string[] =>
    entries.map(({ list }) => list).filter((list) => list.startsWith('m'));
  const moved = new Set([...lists(leaving), ...lists(coming)]);
  for (const list of lists(leaving)) if (lists(coming).includes(list)) moved.delete(list);
  return new Set([...moved].map((list) => list.slice(1, list.lastIndexOf('/'))));
}

function readEntries(store: Store, articleId: string): Entry[] {
  return store
    .sql('SELECT list, sort_at, pinned, pictured FROM entries WHERE article_id = ?')
    .all(articleId)
    .map((row) => ({
      list: String(row['list']),
      sortAt: String(row['sort_at']),
      articleId,
      pinned: row['pinned'] === 1,
      pictured: row['pictured'] === 1,
    }));
}

/** Rows of a page of a list; lists other than columns are cut for the sitemap. */
export function pageSizeOf(store: Store, list: string): number {
  if (!list.startsWith(columnList(''))) return sitemapChunk;
  const stored = readRecord(store, 'column', list.slice(1));
  return (stored?.record as ColumnRecord | undefined)?.pageSize ?? 20;
}

function writeAddresses(store: Store, id: string, after: StoredRecord | null): void {
  store.sql('DELETE FROM addresses WHERE article_id = ?').run(id);
  if (after?.record.kind !== 'article') return;
  const { siteId, address, formerAddresses } = after.record;
  const insert = store.sql(
    'INSERT OR IGNORE INTO addresses (site_id, address, article_id, current) VALUES (?, ?, ?, ?)',
  );
  insert.run(siteId, address, id, 1);
  for (const former of formerAddresses) if (former !== address) insert.run(siteId, former, id, 0);
}
