import type { MatchRequest } from '../backend.ts';
import { facetNames } from '../documents.ts';
import type { FacetName } from '../documents.ts';
import type { SearchFilters } from '../engine.ts';
import { facetKey } from '../keys.ts';

/** Conditions that hold together, in Meilisearch's filter language. */
export type Filter = string[];

/** One condition for each facet that is filtered. Values are hashed, so there is nothing to quote or to escape. */
export function facetConditions(filters: SearchFilters): Map<FacetName, string> {
  const conditions = new Map<FacetName, string>();
  for (const facet of facetNames) {
    const values = filters[facet];
    if (values === undefined || values.length === 0) continue;
    conditions.set(
      facet,
      oneOf(
        'tokens',
        values.map((value) => facetKey(facet, value)),
      ),
    );
  }
  return conditions;
}

/** What to leave out. */
export function withoutConditions({ keys, ids }: MatchRequest['without']): Filter {
  return [
    ...(keys.length === 0 ? [] : [`NOT ${oneOf('keys', keys)}`]),
    ...(ids.length === 0 ? [] : [notIds(ids)]),
  ];
}

export function notIds(ids: readonly string[]): string {
  return `NOT ${oneOf('id', ids)}`;
}

/**
 * @param values  ids, or hashes.
 * @throws {RangeError} when a value holds anything but letters, digits, `-` and `_`.
 */
export function oneOf(attribute: 'id' | 'keys' | 'tokens', values: readonly string[]): string {
  for (const value of values) {
    if (!/^[A-Za-z0-9_-]+$/.test(value))
      throw new RangeError(`No plain value: ${JSON.stringify(value.slice(0, 80))}`);
  }
  return `${attribute} IN [${values.map((value) => `"${value}"`).join(', ')}]`;
}
