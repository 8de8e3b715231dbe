import type { Package } from './open-package.ts';
import { readXml } from './read-xml.ts';
import type { TextTaker } from './text-taker.ts';
import { readSharedTexts, sheetNames } from './workbook.ts';

/** Characters of shared texts that are kept in memory. */
const mostShared = 4_000_000;

/** Text of an XLSX, a row a line. Source: ECMA-376 part 1, 18.3 and 18.4. */
export async function readXlsx(source: Package, taker: TextTaker): Promise<void> {
  const { texts } = await readSharedTexts(source, mostShared);
  for (const sheet of sheetNames(source)) await readSheet(source.read(sheet), texts, taker);
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
