import { openPackage, type Package } from './open-package.ts';
import { readDocx } from './read-docx.ts';
import { readOfd } from './read-ofd.ts';
import { readPdf } from './read-pdf.ts';
import { readPlain } from './read-plain.ts';
import { readXlsx } from './read-xlsx.ts';
import { createTextTaker, type TextTaker } from './text-taker.ts';

/** Kinds of files whose text is read. */
export const readableTypes = ['pdf', 'docx', 'xlsx', 'ofd', 'txt'] as const;
export type ReadableType = (typeof readableTypes)[number];

/**
 * Reads the text of a file, up to a length.
 *
 * @param isLate  asked now and then; what was read so far counts when it answers true.
 * @throws {Unreadable} with the reason in Chinese.
 */
export async function readFileText(
  file: { path: string; type: ReadableType },
  { longest, isLate }: { longest: number; isLate: () => boolean },
): Promise<string> {
  const taker = createTextTaker(longest);
  const inTime: TextTaker = { ...taker, isFull: () => taker.isFull() || isLate() };
  switch (file.type) {
    case 'pdf':
      await readPdf(file.path, inTime, inTime.isFull);
      break;
    case 'txt':
      await readPlain(file.path, inTime);
      break;
    case 'docx':
      await inPackage(file.path, (source) => readDocx(source, inTime));
      break;
    case 'xlsx':
      await inPackage(file.path, (source) => readXlsx(source, inTime));
      break;
    case 'ofd':
      await inPackage(file.path, (source) => readOfd(source, inTime));
      break;
    default:
      file.type satisfies never;
  }
  return taker.text();
}

async function inPackage(file: string, read: (source: Package) => Promise<void>): Promise<void> {
  const source = await openPackage(file);
  try {
    await read(source);
  } finally {
    source.close();
  }
}
