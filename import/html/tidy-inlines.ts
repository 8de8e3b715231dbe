import { isText, type Inline, type TextRun } from './blocks.ts';
import { count, type Cleaning } from './cleaning.ts';

/** Text of one line, its blanks put in order, and how wide the blanks before it were. */
export interface TidyLine {
  inlines: TextRun[];
  /** In characters: a full-width space is one, others a half. */
  indent: number;
}

/** HTML blanks, which fold; and blanks that stand for themselves. */
const folding = /[ \t\r\n\f]/;
const standing = /[\u00a0\u2000-\u200a\u3000]/;
const anyBlank = /[ \t\r\n\f\u00a0\u2000-\u200a\u3000]/;
const cjk = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]|[\ud840-\ud8bf]/;

/**
 * Puts the blanks of a line in order: none at its ends, none where the source only broke a line between Chinese
 * characters, one full-width space for a run of non-breaking spaces that kept things apart.
 */
export function tidyLine(inlines: readonly TextRun[], cleaning: Cleaning): TidyLine {
  const runs = inlines.filter((run) => run.text !== '');
  const text = runs.map((run) => run.text).join('');
  const indent = indentOf(text);
  if (indent >= 1) count(cleaning, 'indents');
  const replaced = replaceBlanks(text, cleaning);
  return { inlines: distribute(runs, replaced), indent };
}

function indentOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!anyBlank.test(character)) break;
    if (character === '\u3000') width += 1;
    else if (standing.test(character)) width += 0.5;
  }
  return width;
}

/** What each character of the line becomes; the length stays so that runs keep their share. */
function replaceBlanks(text: string, cleaning: Cleaning): string[] {
  const result = text.split('');
  for (let at = 0; at < text.length;) {
    if (!anyBlank.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < text.length && anyBlank.test(text.charAt(end))) end += 1;
    const blank =
      at === 0 || end === text.length
        ? ''
        : blankFor(text.slice(at, end), text.charAt(at - 1), text.charAt(end));
    if (at > 0 && end === text.length && indentOf(text.slice(at)) >= 2) count(cleaning, 'blanks');
    result.fill('', at, end);
    result[at] = blank;
    at = end;
  }
  return result;
}

/** Wider gaps only imitated a page. */
const widestBlank = 4;

function blankFor(blanks: string, before: string, after: string): string {
  const wide = blanks.replace(/[^\u3000]/g, '');
  if (wide !== '') return wide.slice(0, widestBlank);
  const standingCount = [...blanks].filter((character) => standing.test(character)).length;
  if (standingCount >= 2) return '\u3000';
  if (
    standingCount === 0 &&
    folding.test(blanks) &&
    cjk.test(before) &&
    cjk.test(after) &&
    /[\n\r]/.test(blanks)
  )
    return '';
  return ' ';
}

function distribute(runs: readonly TextRun[], characters: readonly string[]): TextRun[] {
  let at = 0;
  const result: TextRun[] = [];
  for (const run of runs) {
    const text = characters.slice(at, at + run.text.length).join('');
    at += run.text.length;
    if (text !== '') result.push({ ...run, text });
  }
  return result;
}

/** Splits at line breaks; always at least one line. */
export function splitLines(inlines: readonly Inline[]): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const inline of inlines) {
    if (isText(inline)) lines.at(-1)?.push(inline);
    else lines.push([]);
  }
  return lines;
}

/** Puts lines together with breaks between them. */
export const joinLines = (lines: readonly TextRun[][]): Inline[] =>
  lines.flatMap((line, index): Inline[] => (index === 0 ? line : ['break', ...line]));
