import { change, dependency, type Change } from './dependencies.ts';
import { readYears, yearSlices } from './lists.ts';
import type { Store } from './open-store.ts';
import type { DocumentKind } from './records.ts';

/** Where a document stands, or stood, in one list. */
export interface Entry {
  list: string;
  sortAt: string;
  kind: DocumentKind;
  recordId: string;
  pinned: boolean;
  pictured: boolean;
}

/** No page reads more neighbours of a document than this, to either side. */
export const maxNeighbours = 8;

const yearOf = (entry: Entry): number => Number(entry.sortAt.slice(0, 4));

/**
 * What coming and going of one entry changes, seen from a list that holds it: call it after the insertion or
 * before the removal. Proportional to the number of newer entries counted, never to the pages of the list.
 */
export function readEntryChanges(store: Store, entry: Entry): Change[] {
  const { list, sortAt, recordId } = entry;
  const count = (sql: string): number => Number(store.sql(sql).get(list, sortAt, recordId)?.['n'] ?? 0);
  const newer = count('SELECT count(*) AS n FROM entries WHERE list = ? AND (sort_at, record_id) > (?, ?)');
  const length = readYears(store, list).reduce((sum, year) => sum + year.entries, 0);
  const changes = [change(dependency.top(list), newer), change(dependency.ranks(list), length - 1 - newer)];
  if (entry.pinned) changes.push(change(dependency.pins(list)));
  if (entry.pictured) {
    const newerPictured = count(
      'SELECT count(*) AS n FROM entries WHERE list = ? AND (sort_at, record_id) > (?, ?) AND pictured = 1',
    );
    changes.push(change(dependency.pictured(list), newerPictured));
  }
  const neighbours = (sql: string): string[] =>
    store
      .sql(sql)
      .all(list, sortAt, recordId, maxNeighbours)
      .map((row) => String(row['record_id']));
  neighbours(
    'SELECT record_id FROM entries WHERE list = ? AND (sort_at, record_id) > (?, ?) ORDER BY sort_at, record_id LIMIT ?',
  ).forEach((id, distance) => changes.push(change(dependency.before(list, id), distance)));
  neighbours(
    'SELECT record_id FROM entries WHERE list = ? AND (sort_at, record_id) < (?, ?) ORDER BY sort_at DESC, record_id DESC LIMIT ?',
  ).forEach((id, distance) => changes.push(change(dependency.after(list, id), distance)));
  return changes;
}

/** Adds or removes one entry and returns all that this changes. */
export function moveEntry(store: Store, entry: Entry, direction: 'in' | 'out', pageSize: number): Change[] {
  const { list } = entry;
  const yearsBefore = readYears(store, list);
  const changesOut = direction === 'out' ? readEntryChanges(store, entry) : [];
  writeEntry(store, entry, direction);
  const changesIn = direction === 'in' ? readEntryChanges(store, entry) : [];
  const yearsAfter = readYears(store, list);

  const lengthOf = (years: typeof yearsBefore): number =>
    years.reduce((sum, { entries }) => sum + entries, 0);
  const longer = Math.max(lengthOf(yearsBefore), lengthOf(yearsAfter));
  const changes = [...changesOut, ...changesIn, change(dependency.length(list, longer))];
  if (
    JSON.stringify(yearSlices(yearsBefore, pageSize)) !== JSON.stringify(yearSlices(yearsAfter, pageSize))
  ) {
    changes.push(change(dependency.years(list)));
  }
  return changes;
}

/** Writes the row of an entry without asking what it changes, for the first load of a store. */
export function writeEntry(store: Store, entry: Entry, direction: 'in' | 'out'): void {
  if (direction === 'in') {
    store
      .sql('INSERT INTO entries (list, sort_at, record_id, kind, pinned, pictured) VALUES (?, ?, ?, ?, ?, ?)')
      .run(
        entry.list,
        entry.sortAt,
        entry.recordId,
        entry.kind,
        Number(entry.pinned),
        Number(entry.pictured),
      );
  } else {
    store
      .sql('DELETE FROM entries WHERE list = ? AND sort_at = ? AND record_id = ?')
      .run(entry.list, entry.sortAt, entry.recordId);
  }
  store
    .sql(
      `INSERT INTO list_years (list, year, entries) VALUES (?, ?, ?)
       ON CONFLICT (list, year) DO UPDATE SET entries = entries + excluded.entries`,
    )
    .run(entry.list, yearOf(entry), direction === 'in' ? 1 : -1);
}
