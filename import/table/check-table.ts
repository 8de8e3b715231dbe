import type { Payload } from 'payload';

import type { CodeBook } from '../read-code-book.ts';
import type { PresentedLine } from '../import-documents.ts';
import { presentRow, type TableFault } from './present-row.ts';
import { readTable, type TableRow } from './read-table.ts';

/** What a table holds, before anything of it is written. */
export interface TableReport {
  rows: number;
  /** Lines with at least one fault. */
  faultyRows: number;
  faults: TableFault[];
}

/** Rows of which the index numbers are looked up at once. */
const lookup = 500;

/**
 * Reads a whole table and lists everything that is wrong with it, with line and column: also index numbers that stand
 * in it twice or belong to another record already. Nothing is written.
 *
 * @throws {ImportError} `import.file_unreadable`
 */
export async function checkTable(
  file: string,
  settings: { payload: Payload; book: CodeBook; editor: string },
): Promise<TableReport> {
  const report: TableReport = { rows: 0, faultyRows: 0, faults: [] };
  const lines = new Map<string, number>();
  const waiting = new Map<string, { line: number; key: string }>();
  const blame = (faults: readonly TableFault[]): void => {
    report.faultyRows += 1;
    report.faults.push(...faults);
  };
  const flush = async (): Promise<void> => {
    for (const fault of await findTaken(settings.payload, waiting)) blame([fault]);
    waiting.clear();
  };
  for await (const row of readTable(file)) {
    report.rows += 1;
    const presented = presentRow(row, settings.book, settings.editor);
    if ('faults' in presented) {
      blame(presented.faults);
      continue;
    }
    const { indexNumber, key } = presented;
    if (indexNumber === '') continue;
    const first = lines.get(indexNumber);
    if (first !== undefined) {
      blame([{ line: row.line, column: '索引号', message: `和第 ${first} 行重复。` }]);
      continue;
    }
    lines.set(indexNumber, row.line);
    waiting.set(indexNumber, { line: row.line, key });
    if (waiting.size >= lookup) await flush();
  }
  await flush();
  report.faults.sort((a, b) => a.line - b.line);
  return report;
}

/** Numbers that belong to records which this table did not bring. */
async function findTaken(
  payload: Payload,
  numbers: ReadonlyMap<string, { line: number; key: string }>,
): Promise<TableFault[]> {
  if (numbers.size === 0) return [];
  const { docs } = await payload.find({
    collection: 'disclosures',
    where: { indexNumber: { in: [...numbers.keys()] } },
    select: { indexNumber: true, importKey: true, title: true },
    depth: 0,
    limit: numbers.size,
    pagination: false,
    trash: true,
    showHiddenFields: true,
    // A number is taken whoever asks.
    overrideAccess: true,
  });
  return docs.flatMap(({ id, indexNumber, importKey, title }): TableFault[] => {
    const row = numbers.get(indexNumber ?? '');
    return row === undefined || importKey === row.key
      ? []
      : [
          {
            line: row.line,
            column: '索引号',
            message: `已经用在《${title}》上：/admin/collections/disclosures/${id}`,
          },
        ];
  });
}

/** Presents the lines of a table for writing; lines that the report names are left out. */
export async function* presentTable(
  file: string,
  settings: { book: CodeBook; editor: string; faulty: ReadonlySet<number> },
): AsyncGenerator<PresentedLine> {
  for await (const row of readTable(file)) {
    if (settings.faulty.has(row.line)) continue;
    yield presentLine(row, settings);
  }
}

function presentLine(row: TableRow, { book, editor }: { book: CodeBook; editor: string }): PresentedLine {
  const presented = presentRow(row, book, editor);
  return 'faults' in presented
    ? {
        line: row.line,
        title: presented.title,
        fault: presented.faults.map(({ column, message }) => `${column}${message}`).join(''),
        cleaned: [],
      }
    : { line: row.line, cleaned: [], ...presented };
}
