import type { FilterOptions } from 'payload';

import { idOf } from '../ids.ts';

/** Offers only what belongs to the site of the record; without a person (import, publishing) nothing is narrowed. */
export const optionsOfSite: FilterOptions = ({ data, req }) => {
  const site = idOf((data as { site?: unknown } | undefined)?.site);
  return !req.user || site === null || site === undefined ? true : { site: { equals: site } };
};
