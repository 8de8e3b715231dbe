import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import { mergeListSearchAndWhere } from 'payload/shared';

import { readChip, readListQuestion } from '../access/list-question.ts';
import { queryFault, restLimits } from '../rest-limits/query-fault.ts';
import { queryableFields } from '../rest-limits/queryable-fields.ts';

/** A list as a person sees it, all its pages. */
export interface AskedList {
  where: Where;
  sort: string | undefined;
  trash: boolean;
}

/**
 * Reads the list that the parameters of its address ask for: site, chip, filters, search, conditions, order. Rights are
 * decided when it is read.
 *
 * @returns a sentence when the conditions or the order may not be asked.
 */
export async function readAskedList(req: PayloadRequest, slug: CollectionSlug): Promise<AskedList | string> {
  const { config: collectionConfig } = req.payload.collections[slug];
  const { search, sort, where } = req.query;
  const fault = queryFault({ sort, where }, queryableFields(collectionConfig));
  if (fault !== null) return fault;
  const chip = readChip(req, slug);
  const hasSite = collectionConfig.flattenedFields.some(({ name }) => name === 'site');
  const conditions = await readListQuestion(req, slug, { bySite: hasSite, chip });
  if (where !== undefined) conditions.push(where as Where);
  const words = typeof search === 'string' ? search.slice(0, restLimits.textCharacters) : '';
  return {
    where: mergeListSearchAndWhere({
      collectionConfig,
      search: words,
      where: conditions.length === 0 ? {} : { and: conditions },
    }),
    sort: typeof sort === 'string' && sort !== '' ? sort : defaultSort(collectionConfig.defaultSort),
    trash: chip?.trash === true,
  };
}

const defaultSort = (sort: unknown): string | undefined => (typeof sort === 'string' ? sort : undefined);
