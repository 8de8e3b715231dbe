import type { Known } from './read-known.ts';

/** What an import knows while it goes through its documents, by key. */
export interface ImportMemory {
  known: Map<string, Known>;
  /** Documents of this import. */
  seen: Map<string, { line: number; digest: string }>;
}

/** What writing a document amounts to. */
export interface WritePlan {
  status: 'created' | 'updated' | 'unchanged' | 'refused';
  /** Why it is refused, or what else to know; empty when there is nothing to say. */
  reason: string;
}

export const startMemory = (known: Map<string, Known>): ImportMemory => ({ known, seen: new Map() });

/**
 * Decides what becomes of a document, and remembers that it came. The look before writing and the writing itself ask
 * here, so that the one says what the other does.
 */
export function planWrite(
  { line, key, digest }: { line: number; key: string; digest: string },
  { known, seen }: ImportMemory,
): WritePlan {
  const before = seen.get(key);
  if (before !== undefined)
    return before.digest === digest
      ? { status: 'unchanged', reason: `和第 ${before.line} 行相同。` }
      : {
          status: 'refused',
          reason: `和第 ${before.line} 行是同一篇，内容却不同，已按第 ${before.line} 行导入。`,
        };
  seen.set(key, { line, digest });
  const stored = known.get(key);
  if (stored === undefined) return { status: 'created', reason: '' };
  if (stored.isTrashed) return { status: 'unchanged', reason: '已在回收站里，没有恢复。' };
  return {
    status: stored.digest === digest ? 'unchanged' : 'updated',
    reason: stored.isPublished ? '' : '已撤稿或改为草稿，没有重新发布。',
  };
}
