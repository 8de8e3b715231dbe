const breaks = new Set(['paragraph', 'heading', 'listitem', 'quote', 'tablerow', 'tablecell', 'linebreak']);

/**
 * Reads the text out of a rich text, a blank between blocks.
 *
 * @param limit  stops once this many characters are there: the whole text of a long table is not needed for a summary.
 */
export function plainText(body: unknown, limit = Infinity): string {
  let text = '';
  const open: unknown[] = [body];
  while (open.length > 0 && text.length < limit) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('text' in node && typeof node.text === 'string') text += node.text;
    if (text !== '' && 'type' in node && typeof node.type === 'string' && breaks.has(node.type)) text += ' ';
    const inner =
      'root' in node ? [node.root] : 'children' in node && Array.isArray(node.children) ? node.children : [];
    open.push(...(inner as unknown[]).toReversed());
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** True when a rich text holds something to see: words, a picture, a file, a video. */
export function hasContent(body: unknown): boolean {
  const open: unknown[] = [body];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('type' in node && (node.type === 'upload' || node.type === 'block')) return true;
    if ('text' in node && typeof node.text === 'string' && node.text.trim() !== '') return true;
    for (const inner of Object.values(node) as unknown[]) open.push(inner);
  }
  return false;
}
