import { writeZip } from './write-zip.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org';
const relations = `${office}/officeDocument/2006/relationships`;
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One sheet of a workbook; the first row is the head. */
export interface Sheet {
  name: string;
  rows: readonly (readonly (string | number)[])[];
  /** Width of the columns in characters; the usual one where it is left out. */
  widths?: readonly number[];
}

/** Writes a workbook of one sheet; the first row is the head. */
export const writeXlsx = (rows: Sheet['rows']): Buffer => writeWorkbook([{ name: '数据', rows }]);

/** Writes a workbook, its sheets in order. Source: ECMA-376 part 1, 18.2 and 18.3. */
export function writeWorkbook(sheets: readonly Sheet[]): Buffer {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, number: at + 1 }));
  const each = (print: (sheet: (typeof numbered)[number]) => string): string => numbered.map(print).join('');
  return writeZip([
    {
      name: '[Content_Types].xml',
      text: `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.main+xml"/>${each(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}</Types>`,
    },
    {
      name: '_rels/.rels',
      text: `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      text: `${head}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>${each(({ name, number }) => `<sheet name="${escape(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${head}<Relationships xmlns="${office}/package/2006/relationships">${each(({ number }) => `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}</Relationships>`,
    },
    ...numbered.map((sheet) => ({
      name: `xl/worksheets/sheet${sheet.number}.xml`,
      text: `${head}<worksheet xmlns="${office}/spreadsheetml/2006/main">${columns(sheet.widths ?? [])}<sheetData>${rows(sheet.rows)}</sheetData></worksheet>`,
    })),
  ]);
}

const columns = (widths: readonly number[]): string =>
  widths.length === 0
    ? ''
    : `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

const rows = (all: Sheet['rows']): string =>
  all
    .map(
      (row, index) =>
        `<row r="${index + 1}">${row.map((value, at) => cell(value, `${letter(at)}${index + 1}`)).join('')}</row>`,
    )
    .join('');

const letter = (index: number): string => String.fromCharCode(65 + index);

const escape = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');

function cell(value: string | number, place: string): string {
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
}
