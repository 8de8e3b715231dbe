/** A form of one table in Rich Text Format, which Word, WPS and LibreOffice open. Source: RTF 1.9.1. */

/** Escapes a text: everything beyond ASCII as UTF-16 units. */
const escape = (text: string): string =>
  text
    .replace(/[\\{}]/gu, '\\$&')
    .replaceAll('\n', '\\line ')
    .replace(/[^\0-\x7f]/g, (unit) => {
      const code = unit.charCodeAt(0);
      return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
    });

/** Widths are in twips, 1/1440 of an inch; the page is A4. */
const labelWidth = 3000;
const tableWidth = 9000;
const borders = ['t', 'l', 'b', 'r'].map((side) => `\\clbrdr${side}\\brdrs\\brdrw10`).join('');

const row = ([label, value]: readonly [string, string]): string =>
  [
    '\\trowd\\trgaph108\\trrh560\\trleft0',
    `\\clvertalc${borders}\\cellx${labelWidth}`,
    `\\clvertalc${borders}\\cellx${tableWidth}`,
    `\\pard\\intbl\\fs24 ${escape(label)}\\cell`,
    `\\pard\\intbl\\fs24 ${escape(value)}\\cell\\row`,
  ].join('');

/** Writes a form: a centred title, lines, a table of labels and blanks, notes. ASCII only. */
export function richTextFormat(form: {
  title: string;
  lines: readonly string[];
  rows: readonly (readonly [label: string, value: string])[];
  notes: readonly string[];
}): string {
  return [
    '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}',
    '\\paperw11906\\paperh16838\\margl1440\\margr1440\\margt1440\\margb1440\\f0',
    `\\pard\\qc\\b\\fs36 ${escape(form.title)}\\b0\\par`,
    ...form.lines.map((line) => `\\pard\\ql\\fs24 ${escape(line)}\\par`),
    ...form.rows.map(row),
    ...form.notes.map((note, index) => `\\pard\\ql\\fs21 ${index + 1}. ${escape(note)}\\par`),
    '}',
    '',
  ].join('\n');
}
