import { isText, type Block, type Inline, type Table, type TableCell } from './blocks.ts';
import { bold } from './read-style.ts';

/**
 * Marks the rows of headings at the top of a table that has none: rows whose cells are all bold, together with the
 * rows their cells reach into. The bold letters of a heading are left to the theme.
 */
export function markHeaderRows(table: Table): void {
  const marked = table.rows.some((row) => row.some((cell) => cell.header > 0));
  if (!marked)
    for (const row of table.rows.slice(0, countBoldRows(table.rows))) for (const cell of row) cell.header = 1;
  for (const cell of table.rows.flat()) if (cell.header > 0) cell.blocks = cell.blocks.map(withoutBold);
}

function countBoldRows(rows: readonly TableCell[][]): number {
  let bolds = 0;
  while (bolds < rows.length && isHeadingRow(rows[bolds] ?? [])) bolds += 1;
  const first = rows[0]?.length ?? 0;
  return bolds === rows.length || first < 2 ? 0 : bolds;
}

/** Several bold cells; one cell across the table names a section of it. */
function isHeadingRow(row: readonly TableCell[]): boolean {
  const filled = row.filter((cell) => runsOf(cell).length > 0);
  return (
    row.length > 1 &&
    filled.length > 0 &&
    filled.every((cell) => runsOf(cell).every((run) => (run.look.format & bold) !== 0))
  );
}

const runsOf = (cell: TableCell) =>
  cell.blocks
    .flatMap((block) => ('inlines' in block ? block.inlines : []))
    .filter(isText)
    .filter((run) => run.text.trim() !== '');

const withoutBold = (block: Block): Block =>
  'inlines' in block ? { ...block, inlines: block.inlines.map(plain) } : block;

const plain = (inline: Inline): Inline =>
  isText(inline) ? { ...inline, look: { ...inline.look, format: inline.look.format & ~bold } } : inline;
