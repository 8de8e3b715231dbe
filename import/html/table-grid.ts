import type { TableCell } from './blocks.ts';
import { count, type Cleaning } from './cleaning.ts';

/**
 * Completes the rows of a table so that each covers every column once: spans end with the table, and cells that are
 * missing are added empty. The editor cannot open a ragged table.
 */
export function completeRows(rows: readonly TableCell[][], cleaning: Cleaning): TableCell[][] {
  const fitted = rows.map((row, index) =>
    row.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows.length - index) })),
  );
  const widths = rowWidths(fitted);
  const width = Math.max(0, ...widths);
  return fitted.map((row, index) => {
    const missing = width - (widths[index] ?? 0);
    count(cleaning, 'cells', missing);
    return [...row, ...Array.from({ length: missing }, () => emptyCell(row[0]?.header ?? 0))];
  });
}

const emptyCell = (header: number): TableCell => ({ blocks: [], colSpan: 1, rowSpan: 1, header: header & 1 });

/** Columns covered in each row, by its own cells and by cells that reach down from above. */
function rowWidths(rows: readonly TableCell[][]): number[] {
  const widths = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const cell of row) {
      for (let below = index; below < index + cell.rowSpan; below += 1)
        widths[below] = (widths[below] ?? 0) + cell.colSpan;
    }
  });
  return widths;
}
