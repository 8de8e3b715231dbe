import type { Payload } from 'payload';

import type { AddressBook } from '#sites/addresses.ts';

import { findSite } from '../find-target.ts';
import type { ImportItem } from '../import-articles.ts';
import { importDocuments } from '../import-documents.ts';
import { readCodeBook } from '../read-code-book.ts';
import { checkTable, presentTable, type TableReport } from './check-table.ts';

export interface TableJob {
  payload: Payload;
  file: string;
  site: string;
  editor: string;
  book: AddressBook;
  /** Writes; left out, the table is only checked. */
  apply: boolean;
  /** Writes the lines without faults although others have some. */
  skipFaults: boolean;
}

/**
 * Checks a whole table first and writes it only when nothing is wrong with it, or when the faulty lines are to be
 * skipped. Each line is written by itself.
 *
 * @param onItem  told what came of each line that was written.
 * @returns the report, and whether anything was to be written.
 * @throws {ImportError} when the file is no such table, or there is no such site.
 */
export async function importTable(
  job: TableJob,
  onItem: (item: ImportItem) => void,
): Promise<{ report: TableReport; applied: boolean }> {
  const { payload, file, editor } = job;
  const site = await findSite(payload, job.site);
  const book = await readCodeBook(payload);
  const report = await checkTable(file, { payload, book, editor, site });
  if (!job.apply || (report.faultyRows > 0 && !job.skipFaults)) return { report, applied: false };
  const faulty = new Set(report.faults.map(({ line }) => line));
  const documents = presentTable(file, { book, editor, isFaulty: (line) => faulty.has(line) });
  const target = { payload, collection: 'disclosures', site, book: job.book } as const;
  for await (const item of importDocuments(target, documents)) onItem(item);
  return { report, applied: true };
}
