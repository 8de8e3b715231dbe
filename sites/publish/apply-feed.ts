import type { AddressBook } from '../addresses.ts';
import { type Change, type Cursor, type Feed, firstCursor } from '../feed/read-changes.ts';
import { applyRecord, type Applied, type ApplyOptions } from '../store/apply-record.ts';
import { dueStatus } from '../store/due-status.ts';
import { readRecord } from '../store/stored-record.ts';
import { readMeta, writeMeta, type Store } from '../store/open-store.ts';
import type { RecordKind, StoreRecord } from '../store/records.ts';
import { planPages } from './plan-pages.ts';

export interface FeedContext {
  feed: Feed;
  store: Store;
  book: AddressBook;
}

/** What an application of the feed did. */
export interface FeedResult {
  applied: number;
  /** Sites or columns changed: what pages of a site share has to be made again. */
  sharedChanged: boolean;
  isDrained: boolean;
}

export const kinds: readonly RecordKind[] = [
  'site',
  'column',
  'term',
  'organisation',
  'synonym',
  'media',
  'link',
  'article',
  'disclosure',
  'regulation',
];

const cursorKey = (kind: RecordKind): string => `cursor:${kind}`;

export const readCursor = (store: Store, kind: RecordKind): Cursor => {
  const value = readMeta(store, cursorKey(kind));
  return value === null ? firstCursor : { updatedAt: value };
};

export const writeCursor = (store: Store, kind: RecordKind, { updatedAt }: Cursor): void =>
  writeMeta(store, cursorKey(kind), updatedAt);

/** Where to read on. What is stamped ahead of the clock must not hide what is saved from now on. */
export const cursorOf = (
  { cursor, isDrained }: { cursor: Cursor; isDrained: boolean },
  now: string,
): Cursor => (isDrained && cursor.updatedAt > now ? { updatedAt: now } : cursor);

/** The revision of a record in the store; null when it was never read. */
export const revisionOf = (store: Store, kind: RecordKind, id: string): string | null => {
  const row = store.sql('SELECT revision FROM records WHERE kind = ? AND id = ?').get(kind, id);
  return row === undefined ? null : String(row['revision']);
};

const isShared = (kind: RecordKind): boolean => kind === 'site' || kind === 'column' || kind === 'term';

/** Writes one record as the feed gave it, inside the caller's transaction. */
export const applyChange = (
  store: Store,
  { kind, id, revision, hash, record }: Change,
  options: ApplyOptions,
): Applied => applyRecord(store, kind, id, record === null ? null : { record, revision, hash }, options);

/** Writes changes, their cursor and the pages they make stale in one transaction. */
function applyChanges(
  context: FeedContext,
  changes: readonly Change[],
  options: { now: string; cursor?: { kind: RecordKind; at: Cursor } },
): Applied[] {
  const { store, book } = context;
  const { now, cursor } = options;
  return store.transact(() => {
    const applied = changes.map((change) => applyChange(store, change, { now, plan: true }));
    planPages(store, book, applied, now);
    if (cursor !== undefined) writeCursor(store, cursor.kind, cursor.at);
    return applied;
  });
}

const summarise = (applied: readonly Applied[]): FeedResult => ({
  applied: applied.length,
  sharedChanged: applied.some(({ kind }) => isShared(kind)),
  isDrained: true,
});

export const nothing: FeedResult = { applied: 0, sharedChanged: false, isDrained: true };

/** Looks at every published collection behind its cursor. Level-triggered: nothing is ever told, everything is found. */
export async function applyFeed(context: FeedContext, now: string): Promise<FeedResult> {
  const total: FeedResult = { applied: 0, sharedChanged: false, isDrained: true };
  const news = await context.feed.findNews(
    (kind) => readCursor(context.store, kind),
    (kind, id) => revisionOf(context.store, kind, id),
  );
  for (const kind of kinds) {
    if (news?.has(kind) === false) continue;
    const part = await context.feed.readChanges(kind, readCursor(context.store, kind), (id) =>
      revisionOf(context.store, kind, id),
    );
    const { changes, isDrained } = part;
    const at = cursorOf(part, now);
    const result =
      changes.length === 0 ? null : summarise(applyChanges(context, changes, { now, cursor: { kind, at } }));
    if (result === null && at.updatedAt !== readCursor(context.store, kind).updatedAt)
      writeCursor(context.store, kind, at);
    total.applied += result?.applied ?? 0;
    total.sharedChanged ||= result?.sharedChanged ?? false;
    total.isDrained &&= isDrained;
  }
  return total;
}

/** Whether something has come due that was not applied yet. */
export const isTimeDue = (store: Store, now: string): boolean =>
  store.sql('SELECT 1 FROM records WHERE next_due <= ? LIMIT 1').get(now) !== undefined;

/** Lets time pass: what is due is applied again with the clock as it is now. */
export function applyClock(context: FeedContext, now: string): FeedResult {
  const { store, book } = context;
  const due = store
    .sql('SELECT kind, id FROM records WHERE next_due <= ? ORDER BY next_due LIMIT 500')
    .all(now);
  if (due.length === 0) return { applied: 0, sharedChanged: false, isDrained: true };
  const applied = store.transact(() => {
    const list = due.flatMap((row) => reapply(store, row['kind'] as RecordKind, String(row['id']), now));
    planPages(store, book, list, now);
    return list;
  });
  return { ...summarise(applied), isDrained: due.length < 500 };
}

/**
 * Follows a clock that was set back: what had come due since then is not due any more, failures are tried again at once,
 * and the feed looks for what is saved from now on.
 */
export function rewindClock({ store, book }: FeedContext, now: string): FeedResult {
  const keys: { kind: RecordKind; id: string }[] = [];
  for (const row of store.db.prepare('SELECT kind, id, next_due, json FROM records').iterate()) {
    const { nextDue } = dueStatus(JSON.parse(String(row['json'])) as StoreRecord, now);
    if (nextDue !== row['next_due']) keys.push({ kind: row['kind'] as RecordKind, id: String(row['id']) });
  }
  const applied = store.transact(() => {
    for (const kind of kinds)
      if (readCursor(store, kind).updatedAt > now) writeCursor(store, kind, { updatedAt: now });
    store.sql('UPDATE failures SET retry_at = ? WHERE retry_at > ?').run(now, now);
    const list = keys.flatMap(({ kind, id }) => reapply(store, kind, id, now));
    planPages(store, book, list, now);
    return list;
  });
  return summarise(applied);
}

/** Applies a record of the store once more; used when only the clock, or a hold, has changed. */
export function reapply(store: Store, kind: RecordKind, id: string, now: string, held = false): Applied[] {
  const stored = readRecord(store, kind, id);
  return stored === null ? [] : [applyRecord(store, kind, id, stored, { now, plan: true, held })];
}

/** Ids that are asked for at once. */
const lostAtOnce = 500;

/**
 * Compares every id and revision of a collection with the store and repairs what differs: records that were
 * deleted for good, and whatever else was missed, as a record that was saved by a clock far behind the others.
 *
 * A page of ids at a time: between two of them the feed may be read and pages published.
 */
export async function* compareWithCms(
  context: FeedContext,
  kind: RecordKind,
  clock: () => string,
): AsyncGenerator<FeedResult> {
  const { feed, store } = context;
  const repair = (changes: readonly Change[]): FeedResult =>
    changes.length === 0 ? nothing : summarise(applyChanges(context, changes, { now: clock() }));
  const seen = new Set<string>();
  for await (const heads of feed.readAllHeads(kind)) {
    for (const { id } of heads) seen.add(String(id));
    const different = heads.filter((head) => {
      const revision = revisionOf(store, kind, String(head.id));
      return revision === null ? head.mayBePublic : revision !== head.updatedAt;
    });
    yield repair(
      await feed.readRecords(
        kind,
        different.map(({ id }) => id),
      ),
    );
  }
  const unseen: string[] = [];
  for (const row of store.db.prepare('SELECT id FROM records WHERE kind = ?').iterate(kind))
    if (!seen.has(String(row['id']))) unseen.push(String(row['id']));
  for (let at = 0; at < unseen.length; at += lostAtOnce) {
    const ids = unseen.slice(at, at + lostAtOnce);
    // What came in since its page was read is not lost.
    const found = new Map((await feed.readRecords(kind, ids)).map((change) => [change.id, change]));
    yield repair(ids.map((id) => found.get(id) ?? { kind, id, revision: '', hash: '', record: null }));
  }
}
