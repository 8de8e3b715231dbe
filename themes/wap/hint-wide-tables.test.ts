import { expect, test } from 'vitest';
import { hintWideTables } from './hint-wide-tables.ts';

const region = (rows: string): string => `<div class="table-wrap" tabindex="0"><table>${rows}</table></div>`;
const row = (cells: number, tag = 'td'): string => `<tr>${`<${tag}>1</${tag}>`.repeat(cells)}</tr>`;
const some = '<p class="hint some">表格较宽，可以左右滑动</p>';
const always = '<p class="hint">表格较宽，可以左右滑动</p>';

test('a table of four columns gets the line on narrow screens, one of eight always', () => {
  expect(hintWideTables(`<p>前</p>${region(row(4))}<p>后</p>`)).toBe(
    `<p>前</p>${some}${region(row(4))}<p>后</p>`,
  );
  expect(hintWideTables(region(row(8)))).toBe(`${always}${region(row(8))}`);
});

test('a narrow table gets none', () => {
  expect(hintWideTables(region(row(3)))).toBe(region(row(3)));
});

test('a heading over all columns counts as the columns it spans', () => {
  const rows = '<tr><th colspan="5" scope="colgroup">任务</th></tr>';

  expect(hintWideTables(region(rows))).toBe(`${some}${region(rows)}`);
});

test('a table inside a table gets none, the next one outside does', () => {
  const inner = region(row(5));
  const outer = region(`<tr><td>${inner}</td><td>${inner}</td></tr>`);

  expect(hintWideTables(`${outer}${inner}`)).toBe(`${outer}${some}${inner}`);
});

test('a text without tables stays as it is', () => {
  expect(hintWideTables('<p>正文</p>')).toBe('<p>正文</p>');
  expect(hintWideTables('')).toBe('');
});
