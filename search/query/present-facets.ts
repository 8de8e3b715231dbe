import type { FacetCounts } from '../backend.ts';
import { facetNames } from '../documents.ts';
import type { FacetName } from '../documents.ts';
import type { FacetValue, SearchFilters } from '../engine.ts';

const mostValues = 50;

/**
 * Adds up the counts of all stages and orders them: most frequent first, years newest first; what is selected is
 * always there, even with no hit.
 */
export function presentFacets(
  counts: readonly FacetCounts[],
  filters: SearchFilters,
): Record<FacetName, FacetValue[]> {
  const facets = {} as Record<FacetName, FacetValue[]>;
  for (const facet of facetNames) {
    const selected = new Set(filters[facet]);
    const sums = new Map<string, number>([...selected].map((value) => [value, 0]));
    for (const stage of counts) {
      for (const [value, count] of stage[facet] ?? []) sums.set(value, (sums.get(value) ?? 0) + count);
    }
    const values = Array.from(sums, ([value, count]) => ({ value, count, selected: selected.has(value) }));
    values.sort(facet === 'year' ? newestFirst : frequentFirst);
    facets[facet] = values.filter((value, place) => place < mostValues || value.selected);
  }
  return facets;
}

function frequentFirst(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

function newestFirst(a: FacetValue, b: FacetValue): number {
  return a.value < b.value ? 1 : -1;
}
