import { facetNames } from '../documents.ts';
import type { FacetName } from '../documents.ts';
import type { FacetColumns } from './facet-columns.ts';

/** Hits that pass all filters, and how often each facet value occurs. */
export interface CountedHits {
  /** Row numbers, highest first. */
  ids: number[];
  pinned: Set<number>;
  counts: Map<FacetName, Map<string, number>>;
}

/**
 * Filters hits and counts their facet values in one walk. A hit that fails one filter only is counted in the facet
 * of that filter: it would be there if another value were chosen.
 *
 * @param ids  row numbers, highest first; null for all documents.
 * @param allowed  codes of which a document must have one, by facet.
 * @param left  hits to leave out.
 */
export function countHits(
  columns: FacetColumns,
  ids: readonly number[] | null,
  {
    allowed,
    left,
    facets,
  }: { allowed: ReadonlyMap<FacetName, readonly number[]>; left: ReadonlySet<number>; facets: boolean },
): CountedHits {
  const found: CountedHits = { ids: [], pinned: new Set(), counts: new Map() };
  const counts = new Uint32Array(columns.codeCount + 1);
  const filters = [...allowed].map(([facet, codes]) => ({ place: facetNames.indexOf(facet), codes }));
  columns.walk(ids, (id, pinned, codes, at) => {
    if (left.size > 0 && left.has(id)) return;
    let failed = -1;
    for (const filter of filters) {
      if (filter.codes.includes(codes[at + filter.place] ?? 0)) continue;
      if (failed >= 0) return;
      failed = filter.place;
    }
    if (failed >= 0) {
      const code = codes[at + failed] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
      return;
    }
    found.ids.push(id);
    if (pinned) found.pinned.add(id);
    if (!facets) return;
    for (let place = 0; place < facetNames.length; place++) {
      const code = codes[at + place] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  });
  if (facets) found.counts = nameCounts(columns, counts);
  return found;
}

function nameCounts(columns: FacetColumns, counts: Uint32Array): CountedHits['counts'] {
  const named: CountedHits['counts'] = new Map(facetNames.map((facet) => [facet, new Map<string, number>()]));
  for (let code = 1; code < counts.length; code++) {
    const count = counts[code] ?? 0;
    const value = count === 0 ? undefined : columns.valueOf(code);
    if (value !== undefined) named.get(value.facet)?.set(value.value, count);
  }
  return named;
}
