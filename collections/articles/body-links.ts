import { idText } from '../ids.ts';

/** One link inside a text to a record of ours. */
export interface BodyLink {
  collection: string;
  id: string;
  /** The words that carry it. */
  text: string;
}

/** Lists the links of a rich text to articles, disclosures and columns, in the order of the text, each target once. */
export function bodyLinks(body: unknown): BodyLink[] {
  const found = new Map<string, BodyLink>();
  const open: unknown[] = [body];
  while (open.length > 0) {
    const node = open.pop();
    if (!isRecord(node)) continue;
    const doc = isRecord(node.fields) && isRecord(node.fields.doc) ? node.fields.doc : null;
    const id = doc === null ? null : idText(doc.value);
    if (node.type === 'link' && doc !== null && id !== null && typeof doc.relationTo === 'string') {
      const key = `${doc.relationTo}/${id}`;
      if (!found.has(key)) found.set(key, { collection: doc.relationTo, id, text: textOf(node) });
    }
    const inner = node.root !== undefined ? [node.root] : Array.isArray(node.children) ? node.children : [];
    open.push(...(inner as unknown[]).toReversed());
  }
  return [...found.values()];
}

/** The first picture of a rich text; null when it has none. */
export function firstPicture(body: unknown): string | null {
  const open: unknown[] = [body];
  while (open.length > 0) {
    const node = open.pop();
    if (!isRecord(node)) continue;
    if (node.type === 'upload' && node.relationTo === 'media') return idText(node.value);
    const inner = node.root !== undefined ? [node.root] : Array.isArray(node.children) ? node.children : [];
    open.push(...(inner as unknown[]).toReversed());
  }
  return null;
}

function textOf(node: Record<string, unknown>): string {
  if (typeof node.text === 'string') return node.text;
  return Array.isArray(node.children) ? node.children.filter(isRecord).map(textOf).join('') : '';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
