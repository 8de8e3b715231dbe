import { childrenOf, integerOf, type RichTextNode } from './nodes.ts';

/** Bits of a cell's `headerState`: it stands in a row of headings, in a column of headings. */
const inHeadingRow = 1;
const inHeadingColumn = 2;

const spanLimits = { min: 1, max: 1000, fallback: 1 };

/**
 * Renders a table in a region of its own that scrolls and takes the focus.
 *
 * @param label  names the region, unlike any other of the text.
 * @param renderCell  content of a cell, and the classes that its alignment asks for.
 */
export function renderTable(
  table: RichTextNode,
  label: string,
  renderCell: (cell: RichTextNode) => { html: string; className: string },
): string {
  const rows = childrenOf(table).filter((row) => row.type === 'tablerow');
  const head = countHeadingRows(rows);
  const cells = rows.map((row) => childrenOf(row).map((cell) => readCell(cell, renderCell)));
  const figures = figureColumns(cells, head);
  const rendered = cells.map(
    (row) => `<tr>${row.map((cell, at) => renderTableCell(cell, figures.has(at))).join('')}</tr>`,
  );
  const headHtml = head === 0 ? '' : `<thead>${rendered.slice(0, head).join('')}</thead>`;
  const body = rendered.slice(head).join('');
  if (headHtml === '' && body === '') return '';
  return `<div class="table-wrap" role="region" aria-label="${label}" tabindex="0"><table>${headHtml}<tbody>${body}</tbody></table></div>`;
}

interface Cell {
  html: string;
  className: string;
  state: number;
  /** `colspan` and `rowspan`, when it has any. */
  spans: string;
}

function readCell(
  cell: RichTextNode,
  renderCell: (cell: RichTextNode) => { html: string; className: string },
): Cell {
  return {
    ...renderCell(cell),
    state: integerOf(cell.headerState, { min: 0, max: 3, fallback: 0 }),
    spans: span('colspan', cell.colSpan) + span('rowspan', cell.rowSpan),
  };
}

function renderTableCell({ html, className, state, spans }: Cell, isFigure: boolean): string {
  const tag = state === 0 ? 'td' : 'th';
  const scope = state === 0 ? '' : (state & inHeadingRow) !== 0 ? ' scope="col"' : ' scope="row"';
  const alignment = className === '' && isFigure ? ' class="ta-right"' : className;
  return `<${tag}${scope}${spans}${alignment}>${html}</${tag}>`;
}

/** `18,420`, `2.86`, `-3.1%`, bold or not. */
const figurePattern = /^(?:<strong>)?[-+−]?\d[\d,]*(?:\.\d+)?[%‰]?(?:<\/strong>)?$/u;

/**
 * Columns of nothing but figures, which stand under each other by their last digit. None in a table with
 * joined cells, where the place of a cell does not tell its column.
 */
function figureColumns(rows: readonly Cell[][], head: number): ReadonlySet<number> {
  if (rows.some((row) => row.some(({ spans }) => spans !== ''))) return new Set();
  const body = rows.slice(head);
  const width = Math.max(0, ...body.map(({ length }) => length));
  const isFigure = (at: number): boolean => {
    const texts = body.map((row) => row[at]?.html.trim() ?? '').filter((html) => html !== '');
    return texts.length > 1 && texts.every((html) => figurePattern.test(html));
  };
  return new Set(Array.from({ length: width }, (_, at) => at).filter(isFigure));
}

function span(name: 'colspan' | 'rowspan', value: unknown): string {
  const count = integerOf(value, spanLimits);
  return count === 1 ? '' : ` ${name}="${count}"`;
}

/** Rows of headings at the top, unless one of their cells reaches into the rows below. */
function countHeadingRows(rows: readonly RichTextNode[]): number {
  let count = 0;
  for (const row of rows) {
    const cells = childrenOf(row);
    if (cells.length === 0 || !cells.every(isColumnHeading)) break;
    count += 1;
  }
  const reaches = rows
    .slice(0, count)
    .some((row, index) =>
      childrenOf(row).some((cell) => index + integerOf(cell.rowSpan, spanLimits) > count),
    );
  return reaches || count === rows.length ? 0 : count;
}

const isColumnHeading = (cell: RichTextNode): boolean =>
  (integerOf(cell.headerState, { min: 0, max: inHeadingRow + inHeadingColumn, fallback: 0 }) &
    inHeadingRow) !==
  0;
