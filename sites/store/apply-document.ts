import { articleCard, disclosureCard, regulationCard } from './cards.ts';
import { change, dependency, type Change } from './dependencies.ts';
import { moveEntry, writeEntry, type Entry } from './list-changes.ts';
import { catalogPageSize, columnList, listsOf, readLength, sitemapChunk, sortKey } from './lists.ts';
import type { Store } from './open-store.ts';
import { queueAgain } from './queue-for-search.ts';
import { isDocument, type ColumnRecord, type DocumentKind, type DocumentRecord } from './records.ts';
import { readRelations, validityToday, writeRelations } from './relations.ts';
import { readRecord, type Step, type StoredRecord } from './stored-record.ts';

/** What lists print of a document, as JSON: nothing else of it makes a list stale. */
export function cardOf(store: Store, document: DocumentRecord, now: string): string {
  switch (document.kind) {
    case 'article':
      return JSON.stringify(articleCard(document));
    case 'disclosure':
      return JSON.stringify(
        disclosureCard(
          document,
          validityToday(document, readRelations(store, 'disclosure', document.id), now),
        ),
      );
    case 'regulation':
      return JSON.stringify(regulationCard(document));
    default:
      return document satisfies never;
  }
}

interface DocumentId {
  kind: DocumentKind;
  id: string;
}

/** Brings addresses, lists and relations to a document as it is now, and says what that changes. */
export function applyDocument(
  store: Store,
  document: DocumentId,
  step: Step,
  { now, plan }: { now: string; plan: boolean },
): Change[] {
  const { kind, id } = document;
  writeAddresses(store, document, step);
  const before = step.before === null ? [] : readEntries(store, document);
  const after = entriesOf(step.after, now);
  const leaving = before.filter((old) => !after.some((entry) => sameEntry(old, entry)));
  const coming = after.filter((entry) => !before.some((old) => sameEntry(old, entry)));
  const related = relate(store, document, step.after, now);
  const cardChanged = shownCard(step.before) !== shownCard(step.after);
  if (!plan) {
    for (const entry of leaving) writeEntry(store, entry, 'out');
    for (const entry of coming) writeEntry(store, entry, 'in');
    return [];
  }
  const changes = [
    ...leaving.flatMap((entry) => moveEntry(store, entry, 'out', pageSizeOf(store, entry.list))),
    ...coming.flatMap((entry) => moveEntry(store, entry, 'in', pageSizeOf(store, entry.list))),
    ...related,
    ...facetChanges(store, leaving, coming),
  ];
  for (const siteId of monthsTouched(leaving, coming)) changes.push(change(dependency.months(siteId)));
  const isSame = step.before?.hash === step.after?.hash && step.before?.status === step.after?.status;
  // The days of a disclosure change what its page says without a change of the record.
  if (!isSame || (cardChanged && kind !== 'article')) changes.push(change(dependency.document(kind, id)));
  if (cardChanged) changes.push(change(dependency.card(kind, id)));
  return changes;
}

function entriesOf(stored: StoredRecord | null, now: string): Entry[] {
  if (stored === null || !isDocument(stored.record) || stored.status !== 'live') return [];
  const document = stored.record;
  const marks =
    document.kind === 'article'
      ? {
          pinned: document.pinnedUntil !== null && document.pinnedUntil > now,
          pictured: document.coverId !== null || document.pictures.length > 0,
        }
      : { pinned: false, pictured: false };
  const { kind, id: recordId } = document;
  const sortAt = sortKey(document);
  return listsOf(document).map((list) => ({ list, sortAt, kind, recordId, ...marks }));
}

const sameEntry = (a: Entry, b: Entry): boolean =>
  a.list === b.list && a.sortAt === b.sortAt && a.pinned === b.pinned && a.pictured === b.pictured;

/** Writes what a disclosure says about others, and their cards, on which it may have an effect. */
function relate(store: Store, { kind, id }: DocumentId, after: StoredRecord | null, now: string): Change[] {
  if (kind !== 'disclosure') return [];
  const speaks = after?.status === 'live' && after.record.kind === 'disclosure' ? after.record : null;
  const targets = writeRelations(store, id, speaks, now);
  if (targets.length === 0) return [];
  return [
    change(dependency.relations('disclosure', id)),
    ...targets.flatMap((target) => {
      const changes = [change(dependency.relations(target.kind, target.id))];
      const stored = target.kind === 'disclosure' ? readRecord(store, target.kind, target.id) : null;
      if (stored === null) return changes;
      if (!refreshCard(store, stored, now)) return changes;
      queueAgain(store, target.kind, target.id);
      return [...changes, change(dependency.card(target.kind, target.id))];
    }),
  ];
}

/** Writes the card of a document that others say something about; true when what lists print has changed. */
function refreshCard(store: Store, stored: StoredRecord, now: string): boolean {
  if (!isDocument(stored.record)) return false;
  const card = cardOf(store, stored.record, now);
  if (card === stored.card) return false;
  store
    .sql('UPDATE records SET card = ? WHERE kind = ? AND id = ?')
    .run(card, stored.record.kind, stored.record.id);
  return true;
}

const inOneOnly = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [
  ...[...a].filter((one) => !b.has(one)),
  ...[...b].filter((one) => !a.has(one)),
];

const shownCard = (stored: StoredRecord | null): string =>
  stored === null ? '' : `${stored.status} ${stored.card ?? ''}`;

/** Facets of the catalog of which a value got its first record or lost its last, and those whose counts moved. */
function facetChanges(store: Store, leaving: readonly Entry[], coming: readonly Entry[]): Change[] {
  const facets = (entries: readonly Entry[]): Set<string> =>
    new Set(entries.map(({ list }) => list).filter((list) => list.startsWith('d') && list.includes('/')));
  const [left, came] = [facets(leaving), facets(coming)];
  return inOneOnly(left, came).flatMap((list) => {
    const prefix = list.slice(0, list.lastIndexOf('/') + 1);
    const isNews = readLength(store, list) === (came.has(list) ? 1 : 0);
    return [change(dependency.facetCounts(prefix)), ...(isNews ? [change(dependency.facet(prefix))] : [])];
  });
}

/** Sites of which a month list was entered or left; the sitemap index asks which months there are. */
function monthsTouched(leaving: readonly Entry[], coming: readonly Entry[]): Set<string> {
  const lists = (entries: readonly Entry[]): Set<string> =>
    new Set(entries.map(({ list }) => list).filter((list) => list.startsWith('m')));
  return new Set(
    inOneOnly(lists(leaving), lists(coming)).map((list) => list.slice(1, list.lastIndexOf('/'))),
  );
}

function readEntries(store: Store, { kind, id }: DocumentId): Entry[] {
  return store
    .sql('SELECT list, sort_at, pinned, pictured FROM entries WHERE kind = ? AND record_id = ?')
    .all(kind, id)
    .map((row) => ({
      list: String(row['list']),
      sortAt: String(row['sort_at']),
      kind,
      recordId: id,
      pinned: row['pinned'] === 1,
      pictured: row['pictured'] === 1,
    }));
}

/** Rows of a page of a list; lists without pages of their own are cut for the sitemap. */
export function pageSizeOf(store: Store, list: string): number {
  if (list.startsWith('d') || list.startsWith('r')) return catalogPageSize;
  if (!list.startsWith(columnList(''))) return sitemapChunk;
  const stored = readRecord(store, 'column', list.slice(1));
  return (stored?.record as ColumnRecord | undefined)?.pageSize ?? 20;
}

function writeAddresses(store: Store, { kind, id }: DocumentId, { before, after }: Step): void {
  if (before !== null) store.sql('DELETE FROM addresses WHERE kind = ? AND record_id = ?').run(kind, id);
  if (after === null || !isDocument(after.record)) return;
  const { siteId, address, formerAddresses } = after.record;
  const insert = store.sql(
    'INSERT OR IGNORE INTO addresses (site_id, address, kind, record_id, current) VALUES (?, ?, ?, ?, ?)',
  );
  insert.run(siteId, address, kind, id, 1);
  for (const former of formerAddresses) if (former !== address) insert.run(siteId, former, kind, id, 0);
}
