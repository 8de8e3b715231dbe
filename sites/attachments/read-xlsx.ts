import type { Package } from './open-package.ts';
import { readXml } from './read-xml.ts';
import type { TextTaker } from './text-taker.ts';

const sharedPart = 'xl/sharedStrings.xml';
/** Characters of shared texts that are kept in memory. */
const mostShared = 4_000_000;

/** Text of an XLSX, a row a line. Source: ECMA-376 part 1, 18.3 and 18.4. */
export async function readXlsx(source: Package, taker: TextTaker): Promise<void> {
  const shared = source.names.includes(sharedPart) ? await readShared(source) : [];
  const sheets = source.names
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  // Without a sheet it is no workbook; reading the first one says so.
  for (const sheet of sheets.length === 0 ? ['xl/worksheets/sheet1.xml'] : sheets)
    await readSheet(source.read(sheet), shared, taker);
}

async function readShared(source: Package): Promise<string[]> {
  const shared: string[] = [];
  let length = 0;
  let current = '';
  let isText = false;
  let isPhonetic = false;
  await readXml(
    source.read(sharedPart),
    {
      open(name) {
        if (name === 'rPh') isPhonetic = true;
        isText = name === 't';
      },
      text(text) {
        if (isText && !isPhonetic) current += text;
      },
      close(name) {
        isText = false;
        if (name === 'rPh') isPhonetic = false;
        if (name !== 'si') return;
        shared.push(current);
        length += current.length;
        current = '';
      },
    },
    () => length > mostShared,
  );
  return shared;
}

async function readSheet(
  pieces: AsyncIterable<string>,
  shared: readonly string[],
  taker: TextTaker,
): Promise<void> {
  let type = '';
  let value = '';
  let isValue = false;
  await readXml(
    pieces,
    {
      open(name, attributes) {
        if (name === 'c') {
          type = attributes['t'] ?? 'n';
          value = '';
        }
        isValue = name === 'v' || name === 't';
      },
      text(text) {
        if (isValue) value += text;
      },
      close(name) {
        isValue = false;
        if (name === 'c' && value !== '' && type !== 'b' && type !== 'e')
          taker.take(`${type === 's' ? (shared[Number(value)] ?? '') : value} `);
        if (name === 'row') taker.take('\n');
      },
    },
    taker.isFull,
  );
}
