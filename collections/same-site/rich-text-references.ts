import type { Field } from 'payload';

import { idOf } from '../ids.ts';
import type { Reference } from './collect-references.ts';

/** Fields of the block with this slug; null when the editor has no such block. */
export type BlockFinder = (slug: string) => Field[] | null;

type Collect = (
  fields: readonly Field[],
  data: unknown,
  place: { path: string; label: string },
) => Reference[];

/**
 * Lists what a rich text points at.
 *
 * Any object in it with `relationTo` and `value` counts: that is how links (`fields.doc`), uploads and relationship nodes
 * are stored. Blocks hold plain ids, so their fields are read by their configuration.
 */
export function richTextReferences(
  value: unknown,
  place: { path: string; label: string },
  findBlock: BlockFinder,
  collect: Collect,
): Reference[] {
  const found: Reference[] = [];
  // A stack and not recursion: the depth of a pasted text is not ours to choose.
  const open: unknown[] = [value];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('relationTo' in node && typeof node.relationTo === 'string' && 'value' in node) {
      const id = idOf(node.value);
      if (id !== null) found.push({ collection: node.relationTo, id, ...place });
    }
    if ('fields' in node && isBlock(node.fields)) {
      const fields = findBlock(node.fields.blockType);
      if (fields !== null) found.push(...collect(fields, node.fields, place));
    }
    for (const inner of Object.values(node) as unknown[]) open.push(inner);
  }
  return found;
}

function isBlock(value: unknown): value is { blockType: string } {
  return (
    typeof value === 'object' && value !== null && 'blockType' in value && typeof value.blockType === 'string'
  );
}
