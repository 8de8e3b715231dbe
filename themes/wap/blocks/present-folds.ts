import type { Link } from '../../contract.ts';
import type { BlockOf } from './block-of.ts';

/** One folded group of links. */
export interface Fold {
  title: string;
  links: Link[];
  open: boolean;
  /** Every text is short enough for four in a row. */
  short: boolean;
}

const shortLength = 4;

const areShort = (links: readonly Link[]): boolean =>
  links.every(({ text }) => [...text].length <= shortLength);

/** Groups of the sub-site matrix (`20 个乡镇`) or of the friend links as folds; only a matrix opens its first. */
export function presentFolds(block: BlockOf<'matrix'> | BlockOf<'friend-links'>): Fold[] {
  if (block.type === 'friend-links') {
    return block.groups.map(({ title, links }) => ({ title, links, open: false, short: areShort(links) }));
  }
  return block.groups.map(({ count, noun, links }, index) => ({
    title: `${count} ${noun}`,
    links,
    open: index === 0,
    short: areShort(links),
  }));
}
