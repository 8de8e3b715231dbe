import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { mostHits } from '../backend.ts';
import type { Expression, MatchRequest, MatchResult } from '../backend.ts';
import { facetNames } from '../documents.ts';
import type { FacetName } from '../documents.ts';
import type { FacetColumns } from './facet-columns.ts';
import { countHits } from './count-hits.ts';
import type { CountedHits } from './count-hits.ts';
import { fullTextQuery } from './full-text.ts';
import { holdsFrom, newestFirst } from './rank-id.ts';
import { findSimilar } from './similar-titles.ts';

/** The statements and the columns that matching needs, for one open index file. */
export interface Matcher {
  match(request: MatchRequest): MatchResult;
}

/** One more than can be listed, to know whether there are more. */
const cap = mostHits + 1;

/** Prepares matching in an open index file; `columns` must be in step with it. */
export function createMatcher(db: DatabaseSync, columns: FacetColumns): Matcher {
  const rows = db.prepare('select rowid from full where full match ? order by rowid desc limit ?');
  const range = db.prepare(
    'select rowid from full where full match ? and rowid >= ? and rowid < ? order by rowid desc limit ?',
  );
  const keyed = db.prepare('select distinct id from keys where key in (select value from json_each(?))');
  const named = db.prepare('select id from docs where doc in (select value from json_each(?))');
  const docOf = db.prepare('select doc from docs where id = ?');
  for (const statement of [rows, range, keyed, named]) statement.setReturnArrays(true);

  /** Row numbers of what matches, highest first; at most {@link cap}. */
  const gather = (text: string, byDate: boolean): number[] => {
    if (!byDate) return numbers(rows, text, cap);
    const ids = [
      ...numbers(range, text, holdsFrom, 2 * holdsFrom, cap),
      ...numbers(range, text, 0, holdsFrom, cap),
    ];
    if (ids.length <= cap) return ids;
    return ids.sort(newestFirst).slice(0, cap).sort(highestFirst);
  };

  const idsOf = (
    expression: Expression,
    codes: readonly (readonly number[])[],
    request: MatchRequest,
  ): number[] | null => {
    switch (expression.type) {
      case 'all':
        return null;
      case 'keys':
        return numbers(keyed, JSON.stringify(expression.keys)).sort(highestFirst);
      case 'similar':
        return findSimilar(db, expression.folded).sort(highestFirst);
      case 'text': {
        const ids = gather(fullTextQuery(expression.any, { codes }), request.sort === 'date');
        if (expression.keys === undefined) return ids;
        return [...new Set([...ids, ...numbers(keyed, JSON.stringify(expression.keys))])].sort(highestFirst);
      }
      default:
        return expression satisfies never;
    }
  };

  return {
    match(request) {
      const { expression, filters, without } = request;
      const allowed = allowedCodes(filters, columns);
      const left = new Set([
        ...(without.keys.length === 0 ? [] : numbers(keyed, JSON.stringify(without.keys))),
        ...(without.ids.length === 0 ? [] : numbers(named, JSON.stringify(without.ids))),
      ]);
      const wide = idsOf(expression, [], request);
      const isNarrowed = wide !== null && wide.length >= cap && allowed.size > 0;
      const narrowing = isNarrowed ? [...allowed.values()] : [];
      const byRelevance = (hits: CountedHits): number[] => {
        const titles = titleHits(expression, narrowing);
        if (titles === null || ids === null || ids.length < cap)
          return rank(hits, titles === null ? null : new Set(titles));
        // More than can be listed: titles older than the newest of them still come first.
        const inTitles = countHits(columns, titles, { allowed, left, facets: false });
        const all = [...new Set([...inTitles.ids, ...hits.ids])].sort(highestFirst);
        return rank({ ids: all, pinned: inTitles.pinned }, new Set(titles));
      };
      const ids = isNarrowed ? idsOf(expression, narrowing, request) : wide;
      const hits = countHits(columns, ids, { allowed, left, facets: request.facets });
      if (isNarrowed && request.facets) {
        for (const facet of allowed.keys()) {
          const others = new Map([...allowed].filter(([name]) => name !== facet));
          const wider = idsOf(expression, [...others.values()], request);
          hits.counts.set(
            facet,
            countHits(columns, wider, { allowed: others, left, facets: true }).counts.get(facet) ??
              new Map<string, number>(),
          );
        }
      }
      const isCapped = hits.ids.length > mostHits || (ids !== null && ids.length >= cap);
      const ordered = request.sort === 'date' ? hits.ids.sort(newestFirst) : byRelevance(hits);
      return {
        total: Math.min(ordered.length, mostHits),
        isCapped,
        ids: ordered
          .slice(0, mostHits)
          .slice(request.offset, request.offset + request.limit)
          .map((id) => String(docOf.get(id)?.['doc'])),
        facets: Object.fromEntries(hits.counts),
      };
    },
  };

  /** Those found by their title, highest first; null when all are. */
  function titleHits(expression: Expression, codes: readonly (readonly number[])[]): number[] | null {
    if (expression.type !== 'text' || !expression.any.some((clause) => clause.within === 'anywhere'))
      return null;
    return numbers(rows, fullTextQuery(expression.any, { onlyTitle: true, codes }), cap);
  }
}

/** What still holds first; then those found by their title, pinned ones before; the rest stays newest first. */
function rank(
  { ids, pinned }: Pick<CountedHits, 'ids' | 'pinned'>,
  titles: ReadonlySet<number> | null,
): number[] {
  if (titles === null ? pinned.size === 0 : titles.size === 0) return ids;
  const tiers: number[][] = [[], [], [], [], [], []];
  for (const id of ids) {
    const inTitle = titles === null || titles.has(id);
    const place = !inTitle ? 2 : pinned.has(id) ? 0 : 1;
    tiers[place + (id >= holdsFrom ? 0 : 3)]?.push(id);
  }
  return tiers.flat();
}

function allowedCodes(filters: MatchRequest['filters'], columns: FacetColumns): Map<FacetName, number[]> {
  const allowed = new Map<FacetName, number[]>();
  for (const facet of facetNames) {
    const values = filters[facet];
    if (values !== undefined && values.length > 0)
      allowed.set(
        facet,
        values.map((value) => columns.codeOf(facet, value)),
      );
  }
  return allowed;
}

function numbers(statement: StatementSync, ...parameters: (string | number)[]): number[] {
  return (statement.all(...parameters) as unknown as [number][]).map(([id]) => id);
}

function highestFirst(a: number, b: number): number {
  return b - a;
}
