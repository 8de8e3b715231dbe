import { inlineText, type Block } from './blocks.ts';
import { count, type Cleaning } from './cleaning.ts';

/** Blanks before a line, in characters, from which it was pushed to the right by hand. */
const pushedRight = 8;

/** Aligns signatures and dates to the right that a source pushed there with blanks. */
export function alignSignature(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || block.align !== '' || block.indent < pushedRight) return block;
    return inlineText(block.inlines).length <= 40 ? { ...block, align: 'right' } : block;
  });
}

const spacedLetters = /^[\p{Script=Han}《》（）](?:[ \u3000][\p{Script=Han}《》（）]){2,}$/u;

/** Closes up titles whose letters were spaced by hand (国 务 院 工 作 规 则), so that they can be found. */
export function closeSpacedTitles(blocks: readonly Block[], cleaning: Cleaning): Block[] {
  return blocks.map((block) => {
    if (
      block.kind !== 'paragraph' ||
      block.align !== 'center' ||
      !spacedLetters.test(inlineText(block.inlines))
    )
      return block;
    count(cleaning, 'spacedLetters');
    const inlines = block.inlines.map((inline) =>
      inline === 'break' ? inline : { ...inline, text: inline.text.replace(/[ \u3000]/g, '') },
    );
    return { ...block, inlines };
  });
}
