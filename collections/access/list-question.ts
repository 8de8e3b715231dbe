import type { PayloadRequest, Where } from 'payload';

import { chipWhere } from '#admin/lists/chip-where.ts';
import { mayAsk, type Chip } from '#admin/lists/chips.ts';
import { filterWheres, readChosen } from '#admin/lists/filters/quick-filter.ts';
import { chipsOf, filtersOf } from '#admin/lists/list-specs.ts';
import { optionsOfCollection } from '#admin/lists/read-options.ts';

import { readChosenSite } from './chosen-site.ts';

/**
 * Reads what the address of a list asks for beside Payload's own parameters: the chosen site, where records have one,
 * the chip and the quick filters. Rights are decided elsewhere.
 *
 * @returns one query for each; none for the whole list.
 */
export async function readListQuestion(
  req: PayloadRequest,
  slug: string,
  { bySite, chip }: { bySite: boolean; chip: Chip | undefined },
): Promise<Where[]> {
  const { payload, user } = req;
  const site = bySite ? readChosenSite(req) : null;
  const filters = filtersOf(slug);
  const chosen = readChosen(filters, req.query ?? {});
  return [
    ...(site === null ? [] : [{ site: { equals: site } }]),
    ...(chip === undefined ? [] : [await chipWhere(payload, slug, chip)]),
    ...(user ? await filterWheres(filters, chosen, { payload, user, site, now: new Date() }) : []),
  ];
}

/** The chip in the address of a list; undefined for 全部 and for one that the list does not have, or that is not for this person. */
export function readChip({ payload, query, user }: PayloadRequest, slug: string): Chip | undefined {
  const asked = (query as Record<string, unknown> | undefined)?.chip;
  if (typeof asked !== 'string') return undefined;
  return chipsOf(slug, new Date(), optionsOfCollection(payload, slug)).find(
    (chip) => chip.key === asked && mayAsk(chip, user),
  );
}
