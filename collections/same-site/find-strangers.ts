import type { Id } from '../ids.ts';
import type { Reference } from './collect-references.ts';

/** Sites to which one referenced record belongs; `null` when there is no such record. */
export type SitesOf = (reference: Reference) => readonly string[] | null;

/** What stands in the way of saving a record. */
export interface Stranger {
  reference: Reference;
  reason: 'other-site' | 'missing';
}

/**
 * Picks the references that a record must not hold: records of other sites and records that do not exist.
 *
 * @param isSiteBound  tells whether records of a collection have to be of the same site; others need only exist.
 */
export function findStrangers(
  references: readonly Reference[],
  site: string,
  sitesOf: SitesOf,
  isSiteBound: (collection: string) => boolean,
): Stranger[] {
  return references.flatMap((reference): Stranger[] => {
    const sites = sitesOf(reference);
    if (sites === null) return [{ reference, reason: 'missing' }];
    return !isSiteBound(reference.collection) || sites.includes(site)
      ? []
      : [{ reference, reason: 'other-site' }];
  });
}

/** Groups the ids of the references by collection, each once, so that one query a collection is enough. */
export function idsByCollection(references: readonly Reference[]): Map<string, Id[]> {
  const groups = new Map<string, Map<string, Id>>();
  for (const { collection, id } of references) {
    const group = groups.get(collection) ?? new Map<string, Id>();
    group.set(String(id), id);
    groups.set(collection, group);
  }
  return new Map([...groups].map(([collection, ids]) => [collection, [...ids.values()]]));
}
