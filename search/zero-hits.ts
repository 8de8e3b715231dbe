import { mkdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { parseDocumentNumber } from './numbers.ts';
import { charactersOf, foldText } from './text/fold.ts';
import {
  dayOf,
  daysBefore,
  readTop,
  zeroHitFile,
  type ZeroHit,
  type ZeroHitQuestion,
} from './zero-hit-file.ts';

/** Counts what people searched without finding, by day, for those who write what is missing. */
export interface ZeroHitLog {
  /** Counts a search that found nothing; what may be personal is not kept. */
  add(typed: string, at: Date): void;
  /** The most frequent searches of the last days, most frequent first. */
  top(question: ZeroHitQuestion): ZeroHit[];
  close(): void;
}

const keptDays = 180;
const longest = 30;
const mostTextsADay = 5_000;

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
  const db = new DatabaseSync(zeroHitFile(folder), { timeout: 2_000 });
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
    top: (question) => readTop(db, question),
    close() {
      db.close();
    },
  };
}
