import { setImmediate } from 'node:timers/promises';
import type { Payload } from 'payload';

import type { Id } from '#collections/ids.ts';

import type { PresentedLine } from '../import-documents.ts';
import { planWrite, startMemory, type ImportMemory, type WritePlan } from '../plan-write.ts';
import type { CodeBook } from '../read-code-book.ts';
import { readKnown } from '../read-known.ts';
import { batches } from './batches.ts';
import { createNumberCheck } from './check-numbers.ts';
import { presentRow, type PresentedRow, type TableFault } from './present-row.ts';
import { readTable } from './read-table.ts';

/** What a table holds, before anything of it is written. */
export interface TableReport {
  rows: number;
  /** Lines with at least one fault. */
  faultyRows: number;
  faults: TableFault[];
}

/** What would become of one line; refused ones name everything that is wrong. */
export interface CheckedLine {
  line: number;
  title: string;
  status: WritePlan['status'];
  /** What else to know; empty when it is refused. */
  note: string;
  faults: TableFault[];
}

export interface TableCheck {
  payload: Payload;
  book: CodeBook;
  editor: string;
  site: { key: Id };
}

/** Rows of which the index numbers are looked up at once. */
const lookup = 500;
/** Longest piece of work without a turn for others, in milliseconds. */
const turnMs = 10;

/**
 * Goes through a whole table and says of each line, in order, what writing it would do, or everything that is wrong
 * with it: also index numbers that stand in it twice, cannot be made, or belong to another record. Nothing is written.
 *
 * @throws {ImportError} `import.file_unreadable`
 */
export async function* checkLines(file: string, settings: TableCheck): AsyncGenerator<CheckedLine> {
  const { payload, site } = settings;
  const memory = startMemory(await readKnown({ payload, collection: 'disclosures', site }));
  const numbers = createNumberCheck(payload, site.key);
  const lines = new Map<string, number>();
  for await (const presented of batches(presentRows(file, settings), lookup)) {
    const taken = await numbers.readTaken(presented.flatMap((one) => ('faults' in one ? [] : [one])));
    for (const one of presented) {
      if ('faults' in one) {
        yield { ...one, status: 'refused', note: '' };
        continue;
      }
      const fault = numberFault(one, { lines, taken }) ?? (await makingFault(one, { memory, numbers }));
      yield fault === null ? judge(one, memory) : refused(one, '索引号', fault);
    }
  }
}

async function* presentRows(
  file: string,
  { book, editor }: TableCheck,
): AsyncGenerator<PresentedRow & { line: number }> {
  let since = performance.now();
  for await (const row of readTable(file)) {
    yield { line: row.line, ...presentRow(row, book, editor) };
    if (performance.now() - since < turnMs) continue;
    await setImmediate();
    since = performance.now();
  }
}

type GoodRow = Extract<PresentedRow, { key: string }> & { line: number };

function numberFault(
  { line, indexNumber }: GoodRow,
  { lines, taken }: { lines: Map<string, number>; taken: ReadonlyMap<string, string> },
): string | null {
  if (indexNumber === '') return null;
  const first = lines.get(indexNumber);
  if (first !== undefined) return `和第 ${first} 行重复。`;
  const fault = taken.get(indexNumber) ?? null;
  if (fault === null) lines.set(indexNumber, line);
  return fault;
}

/** Only a new record gets a number. */
async function makingFault(
  row: GoodRow,
  { memory, numbers }: { memory: ImportMemory; numbers: ReturnType<typeof createNumberCheck> },
): Promise<string | null> {
  return row.indexNumber !== '' || memory.known.has(row.key) ? null : numbers.readMaking(row);
}

function judge(row: GoodRow, memory: ImportMemory): CheckedLine {
  const { line, title } = row;
  const { status, reason } = planWrite(row, memory);
  if (status === 'refused') return refused(row, '名称', reason);
  return { line, title, status, note: reason, faults: [] };
}

const refused = ({ line, title }: GoodRow, column: TableFault['column'], message: string): CheckedLine => ({
  line,
  title,
  status: 'refused',
  note: '',
  faults: [{ line, column, message }],
});

/**
 * Goes through a whole table and lists everything that is wrong with it. Nothing is written.
 *
 * @throws {ImportError} `import.file_unreadable`
 */
export async function checkTable(file: string, settings: TableCheck): Promise<TableReport> {
  const report: TableReport = { rows: 0, faultyRows: 0, faults: [] };
  for await (const { faults } of checkLines(file, settings)) {
    report.rows += 1;
    if (faults.length > 0) report.faultyRows += 1;
    report.faults.push(...faults);
  }
  return report;
}

/** Presents the lines of a table for writing; lines that the report names are left out. */
export async function* presentTable(
  file: string,
  settings: { book: CodeBook; editor: string; isFaulty: (line: number) => boolean },
): AsyncGenerator<PresentedLine> {
  for await (const row of readTable(file)) {
    if (settings.isFaulty(row.line)) continue;
    const presented = presentRow(row, settings.book, settings.editor);
    yield 'faults' in presented
      ? { line: row.line, title: presented.title, fault: sayFaults(presented.faults), cleaned: [] }
      : { line: row.line, cleaned: [], ...presented };
  }
}

/** All that is wrong with a line, in one text. */
export const sayFaults = (faults: readonly TableFault[]): string =>
  faults.map(({ column, message }) => `${column}${message}`).join('');
