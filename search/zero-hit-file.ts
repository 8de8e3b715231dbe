import { existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beijingDay } from '#config/beijing-day.ts';

/** A search by so few is not shown: it may be about one person. */
const fewest = 2;

/** One search that found nothing, and how often. */
export interface ZeroHit {
  /** As counted: folded, without anything that could tell who searched. */
  text: string;
  count: number;
  /** `2026-11-22`, the last day it was searched. */
  lastDay: string;
}

/** Which of the searches without finding are wanted. */
export interface ZeroHitQuestion {
  days: number;
  until: Date;
  most?: number;
}

/** The file of the log in its folder. */
export const zeroHitFile = (folder: string): string => path.join(folder, 'zero-hits.sqlite');

/** Reads the log of a folder beside the one who writes it; empty when there is none. */
export function readZeroHits(folder: string, question: ZeroHitQuestion): ZeroHit[] {
  if (!existsSync(zeroHitFile(folder))) return [];
  const db = new DatabaseSync(zeroHitFile(folder), { readOnly: true, timeout: 2_000 });
  try {
    return readTop(db, question);
  } finally {
    db.close();
  }
}

/** The most frequent searches, most frequent first. */
export function readTop(db: DatabaseSync, { days, until, most = 100 }: ZeroHitQuestion): ZeroHit[] {
  return db
    .prepare(
      'select text, sum(count) as count, max(day) as lastDay from zero_hits where day > ? and day <= ? ' +
        'group by text having sum(count) >= ? order by count desc, text limit ?',
    )
    .all(dayOf(daysBefore(until, days)), dayOf(until), fewest, most)
    .map((row) => ({
      text: String(row['text']),
      count: Number(row['count']),
      lastDay: String(row['lastDay']),
    }));
}

/** The day in China. */
export function dayOf(at: Date): string {
  return beijingDay(at.toISOString());
}

/** The same time so many days earlier. */
export function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * 24 * 3_600_000);
}
