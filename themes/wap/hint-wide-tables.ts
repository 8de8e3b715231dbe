/** From this many columns on a table seldom fits a phone. */
const wideColumns = 4;
/** Rows looked at: a heading that spans everything may stand on top. */
const sampledRows = 5;
const sampledSigns = 20_000;

const regionStart = '<div class="table-wrap"';
const hint = '<p class="hint">表格较宽，可以左右滑动</p>';

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

/** Whether a table is still open where `before` ends. */
function endsInsideTable(before: string): boolean {
  return before.lastIndexOf('<table') > before.lastIndexOf('</table>');
}

/**
 * Puts a line before each wide table of a text that says it scrolls. The text comes with every table in a
 * region `<div class="table-wrap">`; a table inside a table gets no line.
 */
export function hintWideTables(html: string): string {
  const [first = '', ...regions] = html.split(regionStart);
  let result = first;
  for (const region of regions) {
    const isWide = countColumns(region.slice(0, sampledSigns)) >= wideColumns;
    result += `${isWide && !endsInsideTable(result) ? hint : ''}${regionStart}${region}`;
  }
  return result;
}
