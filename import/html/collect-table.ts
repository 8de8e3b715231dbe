import { blockText, paragraphOf, type Block, type Table, type TableCell } from './blocks.ts';
import { count, type Cleaning } from './cleaning.ts';
import { collectBlocks, type Surroundings } from './collect-blocks.ts';
import { plainLook, readAlign, readLook } from './read-style.ts';
import { sourceText, type SourceElement, type SourceNode } from './source-tree.ts';
import { completeRows } from './table-grid.ts';
import { markHeaderRows } from './table-headers.ts';

/** Turns a table of the source into a table, or into its content when it only arranged the page. */
export function collectTable(element: SourceElement, around: Surroundings, cleaning: Cleaning): Block[] {
  const rows = tableRows(element);
  if (isLayout(element, rows)) {
    count(cleaning, 'layoutTables');
    return collectBlocks(
      element.children.flatMap((child) => (typeof child === 'string' ? [child] : child.children)),
      around,
      cleaning,
    );
  }
  const captions = element.children.filter(isCaption);
  const cells = rows.map(({ row, inHead }) =>
    row.map((cell) => collectCell(cell, { around, inHead, cleaning })),
  );
  const table: Table = { kind: 'table', rows: completeRows(cells, cleaning) };
  markHeaderRows(table);
  return [...collectBlocks(captions, { ...around, align: 'center' }, cleaning), table];
}

interface SourceRow {
  row: SourceElement[];
  inHead: boolean;
}

const structure = new Set(['tbody', 'thead', 'tfoot', 'colgroup', 'col']);

/** Rows of a table but not of the tables inside it; what stands between rows makes a row of its own. */
function tableRows(table: SourceElement): SourceRow[] {
  const rows: SourceRow[] = [];
  const visit = (element: SourceElement, inHead: boolean): void => {
    let loose: SourceElement[] | null = null;
    for (const child of element.children) {
      if (isBlank(child) || isCaption(child)) continue;
      if (typeof child === 'string' || isCell(child) || !holdsRows(child)) {
        if (loose === null) rows.push({ row: (loose = []), inHead });
        loose.push(typeof child !== 'string' && isCell(child) ? child : cellOf(child));
        continue;
      }
      loose = null;
      if (child.name === 'tr') rows.push({ row: cellsOf(child), inHead });
      else visit(child, inHead || child.name === 'thead');
    }
  };
  visit(table, false);
  return rows.filter(({ row }) => row.length > 0);
}

const isBlank = (node: SourceNode): boolean => typeof node === 'string' && node.trim() === '';
const isCaption = (node: SourceNode): node is SourceElement & { name: 'caption' } =>
  typeof node !== 'string' && node.name === 'caption';

/** Rows of this table, not of one inside it. */
const holdsRows = (element: SourceElement): boolean =>
  element.name === 'tr' ||
  structure.has(element.name) ||
  (element.name !== 'table' &&
    element.children.some((child) => typeof child !== 'string' && (isCell(child) || holdsRows(child))));

const isCell = (element: SourceElement): boolean => element.name === 'td' || element.name === 'th';

const cellsOf = (row: SourceElement): SourceElement[] =>
  row.children
    .filter((child) => !isBlank(child))
    .map((child) => (typeof child !== 'string' && isCell(child) ? child : cellOf(child)));

const cellOf = (child: SourceNode): SourceElement => ({
  name: 'td',
  attributes: {},
  children: [child],
});

/** Longer than any value in a table; a cell this long holds the document. */
const proseLength = 600;

/** One column, or tables and whole texts inside a frame without lines. */
function isLayout(table: SourceElement, rows: readonly SourceRow[]): boolean {
  if (rows.every(({ row }) => row.length === 1)) return true;
  const lined =
    Number(table.attributes.border ?? 0) > 0 ||
    /border[^;]*(?:solid|double)/.test(table.attributes.style ?? '');
  if (lined) return false;
  const cells = rows.flatMap(({ row }) => row);
  if (cells.some(holdsTable)) return true;
  const withText = rows.filter(({ row }) => row.filter((cell) => sourceText(cell).trim() !== '').length > 1);
  return withText.length <= 1 && cells.some((cell) => sourceText(cell).length > proseLength);
}

const holdsTable = (element: SourceElement): boolean =>
  element.children.some(
    (child) => typeof child !== 'string' && (child.name === 'table' || holdsTable(child)),
  );

function collectCell(
  cell: SourceElement,
  { around, inHead, cleaning }: { around: Surroundings; inHead: boolean; cleaning: Cleaning },
): TableCell {
  const align = readAlign(cell, '');
  const look = readLook({ ...cell, name: 'td' }, around.look);
  const blocks = collectBlocks(cell.children, { ...around, look, align, headingTag: 0 }, cleaning);
  const isRowHeading = cell.name === 'th' && !inHead && cell.attributes.scope === 'row';
  return {
    blocks: blocks.flatMap((block) => (block.kind === 'table' ? flattenTable(block, cleaning) : [block])),
    colSpan: spanOf(cell.attributes.colspan),
    rowSpan: spanOf(cell.attributes.rowspan),
    header: isRowHeading ? 2 : cell.name === 'th' || inHead ? 1 : 0,
  };
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, 1000);
}

/** The editor knows no table inside a table: each row becomes a line. */
function flattenTable(table: Table, cleaning: Cleaning): Block[] {
  count(cleaning, 'nestedTables');
  return table.rows.map((row) => {
    const text = row.map((cell) => cell.blocks.map(blockText).join(' ')).join('　');
    return paragraphOf([{ text, look: plainLook, href: null }]);
  });
}
