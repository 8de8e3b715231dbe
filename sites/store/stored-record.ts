import type { DueStatus } from './due-status.ts';
import type { Store } from './open-store.ts';
import type { RecordKind, StoreRecord } from './records.ts';

/** A record as it stands in the store. */
export interface StoredRecord {
  record: StoreRecord;
  revision: string;
  hash: string;
  status: DueStatus['status'];
  /** What lists print, as JSON; null for what stands in no list. */
  card: string | null;
}

export function readRecord(store: Store, kind: RecordKind, id: string): StoredRecord | null {
  const row = store
    .sql('SELECT revision, hash, status, json, card FROM records WHERE kind = ? AND id = ?')
    .get(kind, id);
  if (row === undefined) return null;
  return {
    record: JSON.parse(String(row['json'])) as StoreRecord,
    revision: String(row['revision']),
    hash: String(row['hash']),
    status: row['status'] as StoredRecord['status'],
    card: typeof row['card'] === 'string' ? row['card'] : null,
  };
}

/** The two states of a record that a change lies between. */
export interface Step {
  before: StoredRecord | null;
  after: StoredRecord | null;
}

/** What two states of a record make of a view of it differs. */
export const differs = <T extends StoreRecord>(
  { before, after }: Step,
  view: (record: T) => unknown,
): boolean => {
  const shown = (stored: StoredRecord | null): string =>
    stored === null ? '' : JSON.stringify(view(stored.record as T));
  return shown(before) !== shown(after);
};
