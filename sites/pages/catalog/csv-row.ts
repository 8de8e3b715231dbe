/** What spreadsheets take for the beginning of a formula. Source: OWASP, CSV Injection. */
const formulaStart = /^[\s\u3000]*[=+\-@＝＋－＠]|^[\t\r]/u;

function csvCell(text: string): string {
  const guarded = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** One row of a table as comma-separated values; no cell is ever taken for a formula. Source: RFC 4180. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
