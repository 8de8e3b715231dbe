/** From this many columns on a table seldom fits a phone. */
const wideColumns = 4;
/** From this many on it does not fit a tablet either. */
const veryWideColumns = 8;
/** Rows looked at: a heading that spans everything may stand on top. */
const sampledRows = 5;
const sampledSigns = 20_000;

const regionStart = '<div class="table-wrap"';

/** The line before a table; the class `some` leaves it to narrow screens. */
function hintFor(columns: number): string {
  if (columns < wideColumns) return '';
  return `<p class="hint${columns < veryWideColumns ? ' some' : ''}">表格较宽，可以左右滑动</p>`;
}

function countColumns(start: string): number {
  const rows = start
    .split('<tr>')
    .slice(1, sampledRows + 1)
    .map((row) => row.split('</tr>', 1)[0] ?? '');
  const widths = rows.map((row) =>
    [...row.matchAll(/<t[dh]\b([^>]*)>/g)].reduce(
      (sum, [, attributes = '']) => sum + Number(/\bcolspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
      0,
    ),
  );
  return Math.max(0, ...widths);
}

/** By how many tables deeper the end of this markup stands than its start. */
function depthGained(markup: string): number {
  return markup.split('<table').length - markup.split('</table>').length;
}

/**
 * Puts a line before each wide table of a text that says it scrolls. The text comes with every table in a
 * region `<div class="table-wrap">`; a table inside a table gets no line.
 */
export function hintWideTables(html: string): string {
  const [first = '', ...regions] = html.split(regionStart);
  let depth = depthGained(first);
  let result = first;
  for (const region of regions) {
    const hint = depth > 0 ? '' : hintFor(countColumns(region.slice(0, sampledSigns)));
    result += `${hint}${regionStart}${region}`;
    depth += depthGained(region);
  }
  return result;
}
