import { blockText, type Block } from './blocks.ts';
import { remove, type Cleaning } from './cleaning.ts';

/** A title is seldom broken over more lines. */
const mostLines = 5;

/** Letters and digits of a text, for comparing titles that differ in blanks, marks and width. */
export const bareText = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Drops the title at the beginning of a text, also one that is broken over several lines: the page prints it. */
export function dropTitle(blocks: readonly Block[], title: string, cleaning: Cleaning): Block[] {
  const wanted = bareText(title);
  if (wanted === '') return [...blocks];
  let found = '';
  for (const [index, block] of blocks.slice(0, mostLines).entries()) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') break;
    found += bareText(blockText(block));
    if (found === wanted) {
      for (const dropped of blocks.slice(0, index + 1)) remove(cleaning, 'title', blockText(dropped));
      return blocks.slice(index + 1);
    }
    if (!wanted.startsWith(found)) break;
  }
  return [...blocks];
}
