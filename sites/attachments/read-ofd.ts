import type { Package } from './open-package.ts';
import { readXml } from './read-xml.ts';
import type { TextTaker } from './text-taker.ts';
import { Unreadable } from './unreadable.ts';

/** Text of an OFD, a text object a line, pages in their order. Source: GB/T 33190-2016 11.3. */
export async function readOfd(source: Package, taker: TextTaker): Promise<void> {
  if (!source.names.includes('OFD.xml')) throw new Unreadable('文件里缺少正文。');
  const pages = source.names
    .filter((name) => /\/pages\/[^/]+\/content\.xml$/iu.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  for (const page of pages) {
    if (taker.isFull()) return;
    let isText = false;
    await readXml(
      source.read(page),
      {
        open: (name) => {
          isText = name === 'TextCode';
        },
        text(text) {
          if (isText) taker.take(text);
        },
        close(name) {
          isText = false;
          if (name === 'TextObject') taker.take('\n');
        },
      },
      taker.isFull,
    );
  }
}
