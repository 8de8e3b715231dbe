import { queryOf } from '#search/contract/query-of.ts';
import type { Searcher, SearchQuery } from '#search/engine.ts';
import { benchQueries } from './queries.ts';

/** Milliseconds of searches with facets. */
export interface QueryFigures {
  searches: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
  /** The slowest queries by their median, slowest first. */
  slowest: { text: string; medianMs: number }[];
}

const variants: Partial<SearchQuery>[] = [
  {},
  { filters: { year: ['2019', '2020', '2021'] } },
  { filters: { issuer: ['国家'], validity: ['有效'] } },
  { sort: 'date' },
  { page: 3 },
];

/** Runs the fixed list of queries, plain, filtered, by date and on a later page, after one round to warm up. */
export async function measureQueries(searcher: Searcher, rounds = 5): Promise<QueryFigures> {
  const times = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const text of benchQueries) {
      for (const variant of variants) {
        const startedAt = performance.now();
        await searcher.search(queryOf(text, { pageSize: 10, ...variant }));
        const took = performance.now() - startedAt;
        if (round > 0) times.set(text, [...(times.get(text) ?? []), took]);
      }
    }
  }
  const all = [...times.values()].flat().sort((a, b) => a - b);
  const medians = Array.from(times, ([text, own]) => ({
    text,
    medianMs: at(
      own.toSorted((a, b) => a - b),
      0.5,
    ),
  }));
  return {
    searches: all.length,
    p50Ms: at(all, 0.5),
    p99Ms: at(all, 0.99),
    maxMs: at(all, 1),
    slowest: medians.sort((a, b) => b.medianMs - a.medianMs).slice(0, 5),
  };
}

function at(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 100) / 100;
}
