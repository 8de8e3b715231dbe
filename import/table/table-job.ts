import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Payload, TypedUser } from 'payload';

import type { TableState } from '#admin/table/table-state.ts';
import type { AddressBook } from '#sites/addresses.ts';

import { ImportError } from '../errors.ts';
import type { ImportTarget } from '../find-target.ts';
import { importDocuments } from '../import-documents.ts';
import { readCodeBook } from '../read-code-book.ts';
import { checkLines, presentTable, sayFaults } from './check-table.ts';
import { openReportFile, type ReportFile } from './report-file.ts';

/** Lines of one table; longer ones are to be divided. */
export const maxRows = 100_000;

/** One table from its upload to its last line. */
export interface TableJob {
  state(): TableState;
  report: Pick<ReportFile, 'page'>;
  /** Writes what is not refused; only once, after the check. */
  write(user: TypedUser): void;
  /** Ends writing after the line that is being written. */
  stop(): void;
  /** Stops it and removes its files. */
  close(): void;
  /** Settles when nothing is going on. */
  idle(): Promise<void>;
}

export interface TableUpload {
  payload: Payload;
  book: AddressBook;
  site: ImportTarget['site'];
  editor: string;
  /** Named by the person, and where its bytes are; the file is moved. */
  file: { name: string; path: string };
  /** A folder of its own; it is made. */
  folder: string;
}

/** Begins to check a table; writing waits until it is asked for. */
export function startTableJob(upload: TableUpload): TableJob {
  const { payload, book, site, editor, folder } = upload;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `表格${path.extname(upload.file.name).toLowerCase()}`);
  renameSync(upload.file.path, file);
  const report = openReportFile(path.join(folder, 'report.sqlite'));
  let phase: TableState['phase'] = 'checking';
  let rows = 0;
  let fault = '';
  let isStopped = false;

  async function check(): Promise<void> {
    const codes = await readCodeBook(payload);
    for await (const one of checkLines(file, { payload, book: codes, editor, site })) {
      if (isStopped) return;
      rows += 1;
      if (rows > maxRows)
        throw new ImportError('import.file_unreadable', `表格超过 ${maxRows} 行，请分成几个导入。`);
      const { line, title, status, note, faults } = one;
      report.say({ line, title, status, reason: status === 'refused' ? sayFaults(faults) : note, url: '' });
    }
    phase = 'checked';
  }

  async function write(user: TypedUser): Promise<void> {
    report.wait();
    const codes = await readCodeBook(payload);
    const isFaulty = (line: number): boolean => report.isRefused(line);
    const documents = presentTable(file, { book: codes, editor, isFaulty });
    const job = { payload, collection: 'disclosures', site, book, user } as const;
    for await (const { line, title, status, reason, url } of importDocuments(job, documents)) {
      report.say({ line, title, status, reason, url });
      if (isStopped) break;
    }
    phase = 'done';
  }

  const run = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => {
      if (isStopped) return;
      phase = 'failed';
      const isKnown = error instanceof ImportError;
      if (!isKnown) payload.logger.error({ err: error }, 'A table could not be imported.');
      fault = isKnown
        ? [error.message, error.hint].filter(Boolean).join('')
        : '系统出错，没有做完。再导入一次，已经写入的不会重复；还不行请告诉系统管理员。';
    });
  let work = run(check());

  return {
    report,
    state: () => ({
      id: path.basename(folder),
      phase,
      name: upload.file.name,
      site: { id: site.id, name: site.name },
      rows,
      counts: report.counts(),
      fault,
    }),
    write(user) {
      if (phase !== 'checked') throw new Error('Only a checked table is written.');
      phase = 'writing';
      work = run(write(user));
    },
    stop() {
      isStopped = true;
    },
    close() {
      isStopped = true;
      void work.finally(() => {
        report.close();
        rmSync(folder, { recursive: true, force: true });
      });
    },
    idle: () => work,
  };
}
