import { change, dependency, type Change } from './dependencies.ts';
import { applyDocument, cardOf } from './apply-document.ts';
import { queueForSearch } from './queue-for-search.ts';
import type { Store } from './open-store.ts';
import { branchOf, chromeOf, summaryOf } from './record-views.ts';
import { isDocument, type RecordKind, type StoreRecord } from './records.ts';
import { dueStatus, type DueStatus } from './due-status.ts';
import { differs, readRecord, type Step } from './stored-record.ts';

/** What one record did to the store, for the planner. */
export interface Applied extends Step {
  kind: RecordKind;
  id: string;
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
  const after =
    next === null || due === null
      ? null
      : {
          record: next.record,
          revision: next.revision,
          hash: next.hash,
          status: due.status,
          card: isDocument(next.record) ? cardOf(store, next.record, options.now) : null,
        };
  if (after === null || due === null) {
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
        siteOfRecord(after.record),
        after.revision,
        after.hash,
        due.status,
        due.nextDue,
        JSON.stringify(after.record),
        after.card,
      );
  }
  queueForSearch(store, kind, id, { before, after });
  const sample = (after ?? before)?.record;
  const isSame = before?.hash === after?.hash && before?.status === after?.status;
  const changes =
    sample === undefined || (isSame && !isDocument(sample))
      ? []
      : recordChanges(store, sample, { before, after }, options);
  return { kind, id, before, after, changes };
}

const heldStatus = (due: DueStatus, { held }: ApplyOptions): DueStatus =>
  held === true && due.status === 'live' ? { ...due, status: 'hidden' } : due;

/** The site of a record; null for what belongs to the whole group. */
function siteOfRecord(record: StoreRecord): string | null {
  if (record.kind === 'site') return record.id;
  return 'siteId' in record ? record.siteId : null;
}

function recordChanges(store: Store, sample: StoreRecord, step: Step, options: ApplyOptions): Change[] {
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
    case 'organisation':
    case 'synonym':
      // No page shows them; search follows them by itself.
      return [];
    case 'term':
      return [step.before?.record, step.after?.record]
        .filter((record) => record?.kind === 'term')
        .map(({ list }) => change(dependency.terms(list)));
    case 'article':
    case 'disclosure':
    case 'regulation':
      return applyDocument(store, { kind: sample.kind, id: sample.id }, step, options);
    default:
      return sample satisfies never;
  }
}

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
