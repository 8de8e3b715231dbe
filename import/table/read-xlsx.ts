import { openPackage, packageLimits } from '#sites/attachments/open-package.ts';
import { xmlParser } from '#sites/attachments/read-xml.ts';
import { Unreadable } from '#sites/attachments/unreadable.ts';
import { readSharedTexts, sheetNames } from '#sites/attachments/workbook.ts';
import type { Cell, RawRow } from './read-table.ts';

/** Sheets are read as they are unpacked: a hundred thousand lines are more than a document holds. */
const limits = { ...packageLimits, partBytes: 128 * 1024 * 1024, totalBytes: 192 * 1024 * 1024 };
/** Characters of shared texts that are kept in memory. */
const mostShared = 40_000_000;

/** Reads the first sheet of a workbook line by line. Source: ECMA-376 part 1, 18.3 and 18.4. */
export async function* readXlsx(file: string): AsyncGenerator<RawRow> {
  const source = await openPackage(file, limits);
  try {
    const shared = await readSharedTexts(source, mostShared);
    if (shared.isCut) throw new Unreadable('文件里的文字太多。');
    yield* readRows(source.read(sheetNames(source)[0]), shared.texts);
  } finally {
    source.close();
  }
}

async function* readRows(pieces: AsyncIterable<string>, shared: readonly string[]): AsyncGenerator<RawRow> {
  let done: RawRow[] = [];
  let line = 0;
  let cells: (Cell | undefined)[] = [];
  let at = 0;
  let type = '';
  let value = '';
  let isFormula = false;
  let takes = false;
  const parser = xmlParser({
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1);
        cells = [];
        at = -1;
      } else if (name === 'c') {
        at = columnOf(attributes['r']) ?? at + 1;
        type = attributes['t'] ?? 'n';
        value = '';
        isFormula = false;
      } else if (name === 'f') isFormula = true;
      takes = name === 'v' || name === 't';
    },
    text(text) {
      if (takes) value += text;
    },
    close(name) {
      takes = false;
      if (name === 'c' && (value !== '' || isFormula)) {
        const text = type === 's' ? (shared[Number(value)] ?? '') : value;
        cells[at] = { text, isFormula, isNumber: type === 'n' };
      }
      if (name === 'row') done.push({ line, cells });
    },
  });
  for await (const piece of pieces) {
    parser.write(piece);
    yield* done;
    done = [];
  }
  parser.end();
  yield* done;
}

const mostColumns = 200;

/** `AB12` is column 27; null for what names none. */
function columnOf(place: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(place ?? '')?.[0];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return Math.min(column, mostColumns);
}
