import { dayAfter, startOfDay } from '#config/beijing-day.ts';
import { isDocument, type DocumentRecord, type StoreRecord } from './records.ts';

export interface DueStatus {
  /** `hidden` is a link outside its dates, or a document whose page could not be built. */
  status: 'live' | 'scheduled' | 'gone' | 'hidden';
  /** The next moment at which the passing of time alone changes what the public sees; ISO 8601. */
  nextDue: string | null;
}

/** The earliest of some moments that still lie ahead. */
function nextAfter(now: string, ...moments: (string | null)[]): string | null {
  return moments.reduce<string | null>(
    (best, moment) => (moment !== null && moment > now && (best === null || moment < best) ? moment : best),
    null,
  );
}

/** Days that change what a document is, beside its coming and going. */
function turningPoints(record: DocumentRecord): (string | null)[] {
  switch (record.kind) {
    case 'article':
      return [record.pinnedUntil];
    case 'disclosure':
      return [
        record.effectiveOn === null ? null : startOfDay(record.effectiveOn),
        record.expiredOn === null ? null : startOfDay(dayAfter(record.expiredOn)),
      ];
    case 'regulation':
      return [];
    default:
      return record satisfies never;
  }
}

/**
 * What the clock makes of a record. Scheduled publication, withdrawal and unpinning are states of the record
 * and not jobs: nothing can be lost, and a clock that was set back or forward is right at the next look.
 */
export function dueStatus(record: StoreRecord, now: string): DueStatus {
  if (isDocument(record)) {
    const nextDue = nextAfter(now, record.publishedAt, record.withdrawAt, ...turningPoints(record));
    if (record.state === 'gone') return { status: 'gone', nextDue: null };
    if (record.publishedAt > now) return { status: 'scheduled', nextDue };
    if (record.withdrawAt !== null && record.withdrawAt <= now) return { status: 'gone', nextDue: null };
    return { status: 'live', nextDue };
  }
  if (record.kind === 'link') {
    const nextDue = nextAfter(now, record.from, record.until);
    const shown =
      (record.from === null || record.from <= now) && (record.until === null || record.until > now);
    return { status: shown ? 'live' : 'hidden', nextDue };
  }
  return { status: 'live', nextDue: null };
}
