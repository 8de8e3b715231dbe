import type { Block, Inline, List } from './blocks.ts';
import type { Cleaning } from './cleaning.ts';
import { collectBlocks, type Surroundings } from './collect-blocks.ts';
import type { SourceElement, SourceNode } from './source-tree.ts';

/**
 * Turns a list of the source into a list, or into plain blocks when its items hold more than text and lists (then it
 * was a frame for the page).
 */
export function collectList(element: SourceElement, around: Surroundings, cleaning: Cleaning): Block[] {
  const items: List['items'] = [];
  const all: Block[] = [];
  let plain = true;
  for (const node of listItems(element)) {
    const children = typeof node !== 'string' && node.name === 'li' ? node.children : [node];
    const blocks = collectBlocks(children, { ...around, headingTag: 0 }, cleaning);
    all.push(...blocks);
    const item = itemOf(blocks);
    if (item === null) plain = false;
    else addItem(items, item);
  }
  if (!plain) return all;
  if (items.length === 0) return [];
  const start = Number(element.attributes.start ?? 1);
  return [
    {
      kind: 'list',
      ordered: element.name === 'ol',
      start: Number.isInteger(start) && start >= 0 ? start : 1,
      items,
    },
  ];
}

/** Children of a list without the blanks between them. */
const listItems = (element: SourceElement): SourceNode[] =>
  element.children.filter((node) => typeof node !== 'string' || node.trim() !== '');

function itemOf(blocks: readonly Block[]): List['items'][number] | null {
  const inlines: Inline[] = [];
  const lists: List[] = [];
  for (const block of blocks) {
    if (block.kind === 'list') lists.push(block);
    else if (block.kind !== 'paragraph' || lists.length > 0) return null;
    else if (inlines.length > 0) inlines.push('break', ...block.inlines);
    else inlines.push(...block.inlines);
  }
  return { inlines, lists };
}

/** A list directly inside a list belongs to the item before it. */
function addItem(items: List['items'], item: List['items'][number]): void {
  const last = items.at(-1);
  if (item.inlines.length === 0 && item.lists.length > 0 && last !== undefined)
    last.lists.push(...item.lists);
  else items.push(item);
}
