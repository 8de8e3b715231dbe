import { createHash } from 'node:crypto';
import type { Payload, Where } from 'payload';
import { readChangeMark } from '#config/database/read-change-mark.ts';
import { readHeads as readHeadsAtOnce } from '#config/database/read-heads.ts';
import { isDocumentKind, type RecordKind, type StoreRecord } from '../store/records.ts';
import { id, moment, type CmsRecord } from './fields.ts';
import { publicLife } from './public-life.ts';
import { sources, type Source } from './sources.ts';

/** The newest record that was read for sure: everything up to it is in the store. */
export interface Cursor {
  updatedAt: string;
}

export const firstCursor: Cursor = { updatedAt: '' };

/** Id and revision of a record. */
export interface Head {
  id: string | number;
  updatedAt: string;
}

/** A head that says whether the store should have the record. */
export interface ComparedHead extends Head {
  /** False for what surely is not public: drafts that never were, and what lies in the trash. */
  mayBePublic: boolean;
}

/** Where the publisher reads: the CMS, or what a test puts in its place. */
export interface Feed {
  /** A value that stays the same as long as there is nothing new to read; null when only reading tells. */
  readMark(): Promise<number | null>;
  /** Kinds of which something changed behind their cursors; null when only reading each of them tells. */
  findNews(
    cursorOf: (kind: RecordKind) => Cursor,
    knownRevision: (kind: RecordKind, id: string) => string | null,
  ): Promise<ReadonlySet<RecordKind> | null>;
  /** What changed behind a cursor; see `readChanges`. */
  readChanges(
    kind: RecordKind,
    cursor: Cursor,
    knownRevision: (id: string) => string | null,
  ): Promise<{ changes: Change[]; cursor: Cursor; isDrained: boolean }>;
  readRecords(kind: RecordKind, ids: readonly (string | number)[]): Promise<Change[]>;
  readAllHeads(kind: RecordKind): AsyncIterable<ComparedHead[]>;
}

/** The feed of a started CMS. */
export const cmsFeed = (payload: Payload): Feed => ({
  readMark: () => readChangeMark(payload.db),
  findNews: (cursorOf, knownRevision) => findNews(payload, cursorOf, knownRevision),
  readChanges: (kind, cursor, knownRevision) => readChanges(payload, kind, cursor, knownRevision),
  readRecords: (kind, ids) => readRecords(payload, kind, ids),
  readAllHeads: (kind) => readAllHeads(payload, kind),
});

/** A record of the CMS as the store should have it; `record` is null when it is not public. */
export interface Change {
  kind: RecordKind;
  id: string;
  revision: string;
  hash: string;
  record: StoreRecord | null;
}

/**
 * How far the feed reads behind its cursor. Commits become visible in another order than their `updatedAt`;
 * what is read again and has the same revision costs one row of ids.
 */
export const settleMs = 5_000;

const pageRows = 500;
/** Whole records in one question: they are large, and what is read here is let go before the next ones come. */
const wholeRows = 100;
/**
 * Changes that are written at once: the fewer commits, the fewer times the same parts of the trees are written. A first
 * load holds two such parts, one being read and one being written.
 */
const changesAtOnce = 1_000;

/**
 * Every read asks the database itself: all records whatever their state or site, for the publisher acts for no person.
 * The hooks of fields would take as long as the database, and projections need nothing of them.
 */
const everything = { pagination: false } as const;

const from = ({ updatedAt }: Cursor): string =>
  updatedAt === '' ? '' : new Date(Date.parse(updatedAt) - settleMs).toISOString();

async function findNews(
  payload: Payload,
  cursorOf: (kind: RecordKind) => Cursor,
  knownRevision: (kind: RecordKind, id: string) => string | null,
): Promise<ReadonlySet<RecordKind> | null> {
  const kinds = Object.keys(sources) as RecordKind[];
  const questions = kinds.map((kind) => ({
    collection: sources[kind].collection,
    from: from(cursorOf(kind)),
  }));
  const heads = await readHeadsAtOnce(payload.db, questions, pageRows);
  if (heads === null) return null;
  const isNews = (kind: RecordKind): boolean => {
    const own = heads.filter(({ collection }) => collection === sources[kind].collection);
    // A full page may have more behind it.
    return (
      own.length === pageRows ||
      own.some(({ id: own, updatedAt }) => knownRevision(kind, String(own)) !== updatedAt)
    );
  };
  return new Set(kinds.filter(isNews));
}

/**
 * Finds what changed since a cursor in one collection.
 *
 * @param knownRevision  revision in the store, null when the record was never read.
 * @returns changed records and the cursor behind them; `isDrained` is false when more wait.
 */
async function readChanges(
  payload: Payload,
  kind: RecordKind,
  cursor: Cursor,
  knownRevision: (id: string) => string | null,
): Promise<{ changes: Change[]; cursor: Cursor; isDrained: boolean }> {
  const source = sources[kind];
  const since = from(cursor);
  const changes: Change[] = [];
  let after: { updatedAt: string; id: string | number } | null = null;
  let newest = cursor.updatedAt;
  for (;;) {
    const heads = await readHeads(payload, source, since, after);
    const last = heads.at(-1);
    if (last === undefined) break;
    const changed = heads.filter((head) => knownRevision(String(head.id)) !== head.updatedAt);
    changes.push(
      ...(await readRecords(
        payload,
        kind,
        changed.map((head) => head.id),
      )),
    );
    if (last.updatedAt > newest) newest = last.updatedAt;
    if (heads.length < pageRows) break;
    after = last;
    if (changes.length >= changesAtOnce) return { changes, cursor: { updatedAt: newest }, isDrained: false };
  }
  return { changes, cursor: { updatedAt: newest }, isDrained: true };
}

/** Ids and revisions in order of change, one page at a time by key. */
async function readHeads(
  payload: Payload,
  source: Source,
  since: string,
  after: Head | null,
): Promise<Head[]> {
  const conditions: Where[] = [];
  if (since !== '') conditions.push({ updatedAt: { greater_than_equal: since } });
  if (after !== null) {
    conditions.push({
      or: [
        { updatedAt: { greater_than: after.updatedAt } },
        { and: [{ updatedAt: { equals: after.updatedAt } }, { id: { greater_than: after.id } }] },
      ],
    });
  }
  const { docs } = await payload.db.find({
    ...everything,
    collection: source.collection,
    ...(conditions.length === 0 ? {} : { where: { and: conditions } }),
    sort: ['updatedAt', 'id'],
    limit: pageRows,
    select: { updatedAt: true },
  });
  return presentHeads(docs);
}

/** Collections have nothing in common that their generated types could say. */
const presentHeads = (docs: readonly unknown[]): Head[] =>
  (docs as CmsRecord[]).map((doc) => ({
    id: doc['id'] as string | number,
    updatedAt: moment(doc['updatedAt']) ?? '',
  }));

/** What has a public life is in the store after it too; the rest is as long as it is not in the trash. */
const mayBePublic = (kind: RecordKind, doc: CmsRecord): boolean =>
  isDocumentKind(kind) ? publicLife(doc) !== null : moment(doc['deletedAt']) === null;

/** Whole records by id, projected. */
async function readRecords(
  payload: Payload,
  kind: RecordKind,
  ids: readonly (string | number)[],
): Promise<Change[]> {
  const changes: Change[] = [];
  for (let from = 0; from < ids.length; from += wholeRows) {
    const some = ids.slice(from, from + wholeRows);
    const { docs } = await payload.db.find({
      ...everything,
      collection: sources[kind].collection,
      where: { id: { in: some } },
      limit: some.length,
    });
    for (const doc of docs) changes.push(projectChange(kind, doc));
  }
  return changes;
}

function projectChange(kind: RecordKind, doc: CmsRecord): Change {
  const record = sources[kind].project(doc);
  return {
    kind,
    id: id(doc['id']) ?? '',
    revision: moment(doc['updatedAt']) ?? '',
    hash: createHash('sha1').update(JSON.stringify(record)).digest('base64url'),
    record,
  };
}

/** All ids with their revisions, one page at a time: for the slow comparison that repairs whatever was missed. */
async function* readAllHeads(payload: Payload, kind: RecordKind): AsyncGenerator<ComparedHead[]> {
  let after: string | number | null = null;
  for (;;) {
    const answer: { docs: readonly unknown[] } = await payload.db.find({
      ...everything,
      collection: sources[kind].collection,
      ...(after === null ? {} : { where: { id: { greater_than: after } } }),
      sort: 'id',
      limit: pageRows,
      select: { updatedAt: true, deletedAt: true, publishedAt: true, withdrawnAt: true, _status: true },
    });
    const heads = presentHeads(answer.docs).map((head, place) => ({
      ...head,
      mayBePublic: mayBePublic(kind, answer.docs[place] as CmsRecord),
    }));
    const last = heads.at(-1);
    if (last === undefined) return;
    yield heads;
    if (heads.length < pageRows) return;
    after = last.id;
  }
}
