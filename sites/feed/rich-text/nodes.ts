/**
 * Reading of editor states that nobody vouches for: saved by an older editor, imported, or written through the API.
 * What has another shape than expected reads as absent.
 */

/** Any node of the editor; every property may be missing or of a wrong kind. */
export type RichTextNode = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is RichTextNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nodes of the top level; empty when the value is not an editor state. */
export function rootNodes(state: unknown): RichTextNode[] {
  return isObject(state) && isObject(state.root) ? childrenOf(state.root) : [];
}

export function childrenOf(node: RichTextNode): RichTextNode[] {
  return Array.isArray(node.children) ? node.children.filter(isObject) : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Whole number within limits, else the fallback. */
export function integerOf(
  value: unknown,
  { min, max, fallback }: { min: number; max: number; fallback: number },
): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
    ? value
    : fallback;
}

/** Id of a related record, which is its id or the record itself. */
export function relatedId(value: unknown): string | null {
  const id = isObject(value) ? value.id : value;
  if (typeof id === 'number') return Number.isSafeInteger(id) && id > 0 ? String(id) : null;
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? id : null;
}
