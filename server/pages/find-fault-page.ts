import { splitTreePath } from '../request/address-of.ts';
import type { PageCache } from './page-cache.ts';
import type { Encoding } from './negotiate.ts';
import type { Answer } from './present-answer.ts';

/**
 * Finds the 404 page for a path: of its site and edition, else of the portal; null before the first publish.
 */
export async function findFaultPage(
  pages: PageCache,
  wanted: { treePath: string; encoding: Encoding; view: string },
): Promise<Answer | null> {
  const { edition, prefix } = splitTreePath(wanted.treePath);
  for (const home of new Set([edition + prefix, edition, ''])) {
    const found = await pages.find({ ...wanted, treePath: `${home}/404.html`, status: 404 });
    if (found.kind === 'answer') return found;
  }
  return null;
}
