interface Cell {
  html: string;
  columns: number;
  rows: number;
  /** Goes on what the cell above began. */
  continues: boolean;
}

/** Collects one table of Word as HTML. */
export interface TableWriter {
  row(): void;
  cell(): void;
  span(columns: number): void;
  merge(isFirst: boolean): void;
  write(html: string): void;
  html(): string;
}

/** Begins a table; cells merged downwards become one. */
export function startTable(): TableWriter {
  const rows: Cell[][] = [];
  const current = (): Cell | undefined => rows.at(-1)?.at(-1);
  return {
    row: () => void rows.push([]),
    cell: () => void rows.at(-1)?.push({ html: '', columns: 1, rows: 1, continues: false }),
    span(columns) {
      const cell = current();
      if (cell !== undefined && columns > 1 && columns <= 63) cell.columns = columns;
    },
    merge(isFirst) {
      const cell = current();
      if (cell !== undefined) cell.continues = !isFirst;
    },
    write(html) {
      const cell = current();
      if (cell !== undefined) cell.html += html;
    },
    html() {
      growMerged(rows);
      const lines = rows.map(
        (row) =>
          `<tr>${row
            .filter((cell) => !cell.continues)
            .map(presentCell)
            .join('')}</tr>`,
      );
      return `<table>${lines.join('')}</table>`;
    },
  };
}

/** Lets each cell that others continue reach down to the last of them. */
function growMerged(rows: readonly Cell[][]): void {
  const open = new Map<number, Cell>();
  for (const row of rows) {
    let column = 0;
    for (const cell of row) {
      const above = open.get(column);
      if (cell.continues && above !== undefined) above.rows += 1;
      else {
        cell.continues = false;
        open.set(column, cell);
      }
      column += cell.columns;
    }
  }
}

const presentCell = ({ html, columns, rows }: Cell): string =>
  `<td${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}>${html}</td>`;
