import path from 'node:path';

import { ImportError } from '../errors.ts';
import { Unreadable } from '#sites/attachments/unreadable.ts';
import { neededColumns, tableColumns } from './columns.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/** A cell as the table has it. */
export interface Cell {
  text: string;
  isFormula: boolean;
  /** A number of a spreadsheet, which may be a day. */
  isNumber: boolean;
}

/** A line of a table under the names of its columns. */
export interface TableRow {
  /** As spreadsheets count: the head is line 1. */
  line: number;
  cells: ReadonlyMap<string, Cell>;
}

/** Cells of one line in order; empty ones may be left out at the end. */
export interface RawRow {
  line: number;
  cells: readonly (Cell | undefined)[];
}

export const isTable = (file: string): boolean => /\.(?:xlsx|csv)$/iu.test(file);

/**
 * Reads the lines of a spreadsheet one by one.
 *
 * @throws {ImportError} `import.file_unreadable` when it is damaged, no table, too large unpacked, or lacks a column.
 */
export async function* readTable(file: string): AsyncGenerator<TableRow> {
  const rows = /\.xlsx$/iu.test(file) ? readXlsx(file) : readCsv(file);
  let head: string[] | null = null;
  try {
    for await (const { line, cells } of rows) {
      const texts = cells.map((cell) => cell?.text.trim() ?? '');
      if (texts.every((text) => text === '')) continue;
      if (head === null) {
        head = texts.map((text) => text.replace(/[\s*＊]+/gu, ''));
        assertHead(head);
        continue;
      }
      const names = head;
      yield {
        line,
        cells: new Map(
          cells.flatMap((cell, at): [string, Cell][] => {
            const name = names[at] ?? '';
            return cell === undefined || name === '' ? [] : [[name, { ...cell, text: cell.text.trim() }]];
          }),
        ),
      };
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const message = error instanceof Unreadable ? error.message : '文件不是完整的表格。';
    throw new ImportError('import.file_unreadable', `读取 ${path.basename(file)} 失败：${message}`, {
      cause: error,
    });
  }
  if (head === null) throw new ImportError('import.file_unreadable', `${path.basename(file)} 是空的。`);
}

function assertHead(head: readonly string[]): void {
  const missing = neededColumns.filter((name) => !head.includes(name));
  const unknown = head.filter((name) => name !== '' && !(tableColumns as readonly string[]).includes(name));
  const twice = head.filter((name, at) => name !== '' && head.indexOf(name) !== at);
  const faults = [
    ...(missing.length > 0 ? [`缺少列：${missing.join('、')}。`] : []),
    ...(unknown.length > 0 ? [`不认识的列：${unknown.join('、')}。`] : []),
    ...(twice.length > 0 ? [`重复的列：${twice.join('、')}。`] : []),
  ];
  if (faults.length > 0)
    throw new ImportError('import.file_unreadable', `表头不对。${faults.join('')}`, {
      hint: `可以用的列：${tableColumns.join('、')}`,
    });
}
