import type { BaseFilter } from 'payload';

import { readChip, readListQuestion } from './list-question.ts';

/**
 * Builds the filter of a list in the admin: the chosen site, where records have one, the chip and the quick filters in
 * the address. Rights are decided elsewhere.
 */
export function listFilter(slug: string, { bySite }: { bySite: boolean }): BaseFilter {
  return async ({ req }) => {
    const chip = readChip(req, slug);
    const conditions = await readListQuestion(req, slug, {
      bySite,
      // The trash is a list of its own.
      chip: chip?.trash === true ? undefined : chip,
    });
    if (conditions.length === 0) return null;
    return conditions.length === 1 ? (conditions[0] ?? null) : { and: conditions };
  };
}
