import type { Package } from './open-package.ts';
import { readXml } from './read-xml.ts';

const sharedPart = 'xl/sharedStrings.xml';

/** The sheets of a workbook in their order; without one it is no workbook, and reading the first says so. */
export function sheetNames(source: Package): [string, ...string[]] {
  const [first = 'xl/worksheets/sheet1.xml', ...others] = source.names
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return [first, ...others];
}

/**
 * Reads the texts that the cells of a workbook share. Source: ECMA-376 part 1, 18.4.
 *
 * @param most  characters that are kept in memory; with more than these, `isCut`.
 */
export async function readSharedTexts(
  source: Package,
  most: number,
): Promise<{ texts: string[]; isCut: boolean }> {
  const texts: string[] = [];
  if (!source.names.includes(sharedPart)) return { texts, isCut: false };
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
        texts.push(current);
        length += current.length;
        current = '';
      },
    },
    () => length > most,
  );
  return { texts, isCut: length > most };
}
