import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseDocumentNumber } from './numbers.ts';
import { charactersOf, foldText } from './text/fold.ts';

/** One search that found nothing, and how often. */
export interface ZeroHit {
  /** As counted: folded, without anything that could tell who searched. */
  text: string;
  count: number;
  /** `2026-11-22`, the last day it was searched. */
  lastDay: string;
}

/** Counts what people searched without finding, by day, for those who write what is missing. */
export interface ZeroHitLog {
  /** Counts a search that found nothing; what may be personal is not kept. */
  add(typed: string, at: Date): void;
  /** The most frequent searches of the last days, most frequent first. */
  top(options: { days: number; until: Date; most?: number }): ZeroHit[];
  close(): void;
}

const keptDays = 180;
const longest = 30;
const mostTextsADay = 5_000;
/** A search by so few is not shown: it may be about one person. */
const fewest = 2;

/**
 * Brings a search into the form in which it may be counted.
 *
 * Numbers of persons (identity cards, phones, bank cards, plates), mail addresses, and sentences are not counted: a
 * sentence is the telling of a case. A 文号 stays, it is public.
 *
 * @returns null when it must not be counted, or says nothing.
 */
export function countableText(typed: string): string | null {
  if (/[@＠]/u.test(typed)) return null;
  const number = parseDocumentNumber(typed.slice(0, 100));
  const folded = foldText(typed.slice(0, 200));
  const length = charactersOf(folded).length;
  if (length < 2 || length > longest) return null;
  if (number !== null) return folded;
  // Plates (苏J12345), index numbers of cases, dates of birth: any four digits in a row that are not a year.
  const withoutYears = folded.replace(/(?<!\d)(?:19|20)\d{2}(?=年)/gu, '');
  return /\d{4}|[a-z]\d{3}/u.test(withoutYears) || /^\d+$/.test(folded) ? null : folded;
}

/**
 * Opens the log in a file of its own, so that it can be deleted at any time.
 *
 * @param folder  created when missing.
 */
export function openZeroHitLog(folder: string): ZeroHitLog {
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(path.join(folder, 'zero-hits.sqlite'), { timeout: 2_000 });
  db.exec('pragma journal_mode=wal; pragma synchronous=normal');
  db.exec(
    'create table if not exists zero_hits (day text, text text, count integer not null, primary key (day, text)) without rowid',
  );
  const count = db.prepare(
    'insert into zero_hits values (?, ?, 1) on conflict (day, text) do update set count = count + 1',
  );
  const known = db.prepare('select 1 from zero_hits where day = ? and text = ?');
  const texts = db.prepare('select count(*) as texts from zero_hits where day = ?');
  const forget = db.prepare('delete from zero_hits where day < ?');
  const list = db.prepare(
    'select text, sum(count) as count, max(day) as lastDay from zero_hits where day > ? and day <= ? ' +
      'group by text having sum(count) >= ? order by count desc, text limit ?',
  );
  let today = '';
  let textsToday = 0;
  return {
    add(typed, at) {
      const text = countableText(typed);
      if (text === null) return;
      const day = dayOf(at);
      if (day !== today) {
        today = day;
        forget.run(dayOf(daysBefore(at, keptDays)));
        textsToday = Number(texts.get(day)?.['texts']);
      }
      if (known.get(day, text) === undefined) {
        // A machine that tries words must not fill the disk.
        if (textsToday >= mostTextsADay) return;
        textsToday++;
      }
      count.run(day, text);
    },
    top({ days, until, most = 100 }) {
      const rows = list.all(dayOf(daysBefore(until, days)), dayOf(until), fewest, most);
      return rows.map((row) => ({
        text: String(row['text']),
        count: Number(row['count']),
        lastDay: String(row['lastDay']),
      }));
    },
    close() {
      db.close();
    },
  };
}

/** The day in China. */
function dayOf(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * 24 * 3_600_000);
}
