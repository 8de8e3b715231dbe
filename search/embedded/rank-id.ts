import { stillHolds } from '../documents.ts';
import type { SearchDocument } from '../documents.ts';

/**
 * The row number of a document says its place: documents that still hold before those that do not, newer before
 * older. The full text index walks its rows backwards, so the best come first and the walk can stop early.
 *
 * Layout: one bit for what holds, 28 bits for minutes since 1800, 8 bits to tell documents of one minute apart.
 */
export const slotsPerMinute = 256;
export const holdsFrom = 2 ** 36;
const latestMinute = 2 ** 28 - 2 ** 16;
const firstMinute = Date.UTC(1800, 0, 1) / 60_000;

/** The lowest row number that a document may have; documents of the same minute take the next free ones. */
export function rankBase(document: Pick<SearchDocument, 'date' | 'validity'>): number {
  const time = document.date === null ? Number.NaN : Date.parse(document.date);
  const minute = Number.isNaN(time) ? 0 : Math.floor(time / 60_000) - firstMinute;
  const within = Math.min(latestMinute, Math.max(0, minute));
  return (stillHolds(document.validity) ? holdsFrom : 0) + within * slotsPerMinute + 1;
}

/** Orders row numbers newest first, whether they hold or not. */
export function newestFirst(a: number, b: number): number {
  return (b % holdsFrom) - (a % holdsFrom);
}
