/** What was measured, the figure, what is wanted on two cores, and what stands beside it. */
export type Row = [name: string, value: string, goal: string, beside: string];

/** Columns in a terminal: a Chinese sign takes the room of two letters. */
const widthOf = (text: string): number =>
  [...text].reduce((width, sign) => width + (sign.charCodeAt(0) >= 0x2e80 ? 2 : 1), 0);

/** A table for the terminal, one line a row. */
export function alignColumns(rows: readonly Row[]): string {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const line = (row: Row): string =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join('  ');
  return `${rows.map((row) => line(row).trimEnd()).join('\n')}\n`;
}
