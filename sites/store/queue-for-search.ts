import type { Store } from './open-store.ts';
import { searchableKinds, type RecordKind, type SearchableKind, type StoreRecord } from './records.ts';
import type { Step, StoredRecord } from './stored-record.ts';

/**
 * Queues what search has to look at again: a record that changed, and records whose site, column or attachment
 * changed in what search knows of it. Runs in the transaction that applied the change.
 */
export function queueForSearch(store: Store, kind: RecordKind, id: string, step: Step): void {
  if (isSame(step)) return;
  if (isSearchable(kind)) {
    trackAttachments(store, kind, id, step.after);
    queueRecord(store, kind, id);
  } else if (kind === 'site' && differs(step, siteFacts)) {
    queueWhere(store, 'site_id = ?', id);
  } else if (kind === 'column' && differs(step, columnFacts) && step.after?.record.kind === 'column') {
    queueWhere(store, `site_id = ? AND json ->> 'columnId' = ?`, step.after.record.siteId, id);
  } else if (kind === 'media') {
    queueOwners(store, id);
  } else if (kind === 'term' && differs(step, termFacts)) {
    queueWhere(
      store,
      `kind = 'disclosure' AND ?1 IN ('subject-' || (json ->> 'subject'), 'subject-' || (json ->> 'subjectChild'), 'genre-' || (json ->> 'genre'))`,
      id,
    );
  }
}

/** The card tells what holds of a document, which changes by the clock and by other documents too. */
const isSame = ({ before, after }: Step): boolean =>
  before?.hash === after?.hash && before?.status === after?.status && before?.card === after?.card;

/** Queues one record; one that is queued already is looked at after this change. */
export function queueRecord(store: Store, kind: SearchableKind, id: string): void {
  store
    .sql(
      `INSERT INTO search_queue (kind, id, version)
       VALUES (?, ?, (SELECT coalesce(max(version), 0) + 1 FROM search_queue))
       ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version`,
    )
    .run(kind, id);
}

/** Queues a record of which other records changed what search knows; nothing for kinds that search does not find. */
export function queueAgain(store: Store, kind: RecordKind, id: string): void {
  if (isSearchable(kind)) queueRecord(store, kind, id);
}

const isSearchable = (kind: RecordKind): kind is SearchableKind =>
  (searchableKinds as readonly RecordKind[]).includes(kind);

const kindList = searchableKinds.map((kind) => `'${kind}'`).join(', ');

function queueWhere(store: Store, condition: string, ...values: string[]): void {
  store
    .sql(
      `INSERT INTO search_queue (kind, id, version)
       SELECT kind, id, (SELECT coalesce(max(version), 0) + 1 FROM search_queue) FROM records
       WHERE kind IN (${kindList}) AND ${condition}
       ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version`,
    )
    .run(...values);
}

/** A file that came, went or was replaced is read again. */
function queueOwners(store: Store, mediaId: string): void {
  const owners = store.sql('SELECT kind, id FROM attachments WHERE media_id = ?').all(mediaId);
  if (owners.length === 0) return;
  store.sql('UPDATE attachments SET hash = NULL, fault = NULL WHERE media_id = ?').run(mediaId);
  for (const owner of owners) queueRecord(store, owner['kind'] as SearchableKind, String(owner['id']));
}

/** Keeps the list of files of public records; what was read of a file that stays is kept. */
function trackAttachments(store: Store, kind: SearchableKind, id: string, after: StoredRecord | null): void {
  const wanted = new Set(
    after?.status === 'live' ? attachmentsOf(after.record).map((one) => one.mediaId) : [],
  );
  const known = store
    .sql('SELECT media_id FROM attachments WHERE kind = ? AND id = ?')
    .all(kind, id)
    .map((row) => String(row['media_id']));
  for (const mediaId of known)
    if (!wanted.has(mediaId))
      store.sql('DELETE FROM attachments WHERE kind = ? AND id = ? AND media_id = ?').run(kind, id, mediaId);
  for (const mediaId of wanted)
    store
      .sql('INSERT OR IGNORE INTO attachments (kind, id, media_id) VALUES (?, ?, ?)')
      .run(kind, id, mediaId);
}

/** The files that readers may download with a record, in its order. */
export function attachmentsOf(record: StoreRecord): { mediaId: string; title: string }[] {
  return record.kind === 'article' || record.kind === 'disclosure' ? record.attachments : [];
}

function differs({ before, after }: Step, factsOf: (record: StoreRecord) => unknown): boolean {
  if (before === null || after === null) return false;
  return JSON.stringify(factsOf(before.record)) !== JSON.stringify(factsOf(after.record));
}

const siteFacts = (record: StoreRecord): unknown =>
  record.kind === 'site' && [record.path, record.domains, record.name, record.siteKind];

const columnFacts = (record: StoreRecord): unknown =>
  record.kind === 'column' && [record.name, record.columnType];

const termFacts = (record: StoreRecord): unknown => record.kind === 'term' && record.name;
