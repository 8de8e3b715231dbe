import type { Package } from './open-package.ts';
import { readXml } from './read-xml.ts';
import type { TextTaker } from './text-taker.ts';

/** Parts of a DOCX that hold text, in the order in which they are read. */
const parts = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/** Text of a DOCX, a paragraph a line. Source: ECMA-376 part 1, 17.3. */
export async function readDocx(source: Package, taker: TextTaker): Promise<void> {
  for (const part of parts) {
    if (part !== parts[0] && !source.names.includes(part)) continue;
    let isText = false;
    let fallbacks = 0;
    await readXml(
      source.read(part),
      {
        open(name) {
          if (name === 'Fallback') fallbacks += 1;
          isText = name === 't';
          if (name === 'tab' || name === 'br') taker.take(' ');
        },
        text(text) {
          // A fallback says again what stands in the choice before it.
          if (isText && fallbacks === 0) taker.take(text);
        },
        close(name) {
          isText = false;
          if (name === 'Fallback') fallbacks -= 1;
          if (name === 'p') taker.take('\n');
        },
      },
      taker.isFull,
    );
  }
}
