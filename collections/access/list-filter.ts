import type { BaseFilter, Where } from 'payload';

import { chipWhere } from '#admin/lists/chip-where.ts';
import { chipsOf } from '#admin/lists/list-specs.ts';
import { optionsOfCollection } from '#admin/lists/read-options.ts';

import { readChosenSite } from './chosen-site.ts';

/**
 * Builds the filter of a list in the admin: the chosen site, where records have one, and the chip in the address. Rights
 * are decided elsewhere.
 */
export function listFilter(slug: string, { bySite }: { bySite: boolean }): BaseFilter {
  return async ({ req }) => {
    const site = bySite ? readChosenSite(req) : null;
    const asked = (req.query as Record<string, unknown> | undefined)?.chip;
    const chip =
      typeof asked === 'string'
        ? chipsOf(slug, new Date(), optionsOfCollection(req.payload, slug)).find(
            ({ key, trash }) => key === asked && trash !== true,
          )
        : undefined;
    const conditions: Where[] = [
      ...(site === null ? [] : [{ site: { equals: site } }]),
      ...(chip === undefined ? [] : [await chipWhere(req.payload, slug, chip)]),
    ];
    if (conditions.length === 0) return null;
    return conditions.length === 1 ? (conditions[0] ?? null) : { and: conditions };
  };
}
