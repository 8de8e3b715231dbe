/** What the foot of the editor says of a text. */
export interface TextCount {
  characters: number;
  pictures: number;
}

/** Counts characters (without spaces) and pictures of a rich text. */
export function countText(body: unknown): TextCount {
  const count: TextCount = { characters: 0, pictures: 0 };
  walk(isRecord(body) ? body.root : null, count);
  return count;
}

function walk(node: unknown, count: TextCount): void {
  if (!isRecord(node)) return;
  if (typeof node.text === 'string') count.characters += [...node.text.replaceAll(/\s/g, '')].length;
  if (node.type === 'upload') count.pictures += 1;
  if (Array.isArray(node.children)) for (const child of node.children as unknown[]) walk(child, count);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
