import { queryOf } from '#search/contract/query-of.ts';
import type { Searcher, SearchQuery } from '#search/engine.ts';
import { benchQueries } from './queries.ts';

/** Milliseconds of searches with facets. */
export interface QueryFigures {
  searches: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
  /** The same in time of the processor, which other programs on the machine do not lengthen; embedded engine only. */
  cpuP50Ms: number;
  cpuP99Ms: number;
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
  const cpuTimes: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const text of benchQueries) {
      for (const variant of variants) {
        const cpu = process.threadCpuUsage();
        const startedAt = performance.now();
        await searcher.search(queryOf(text, { pageSize: 10, ...variant }));
        const took = performance.now() - startedAt;
        const { user, system } = process.threadCpuUsage(cpu);
        if (round > 0) cpuTimes.push((user + system) / 1000);
        if (round > 0) times.set(text, [...(times.get(text) ?? []), took]);
      }
    }
  }
  const all = [...times.values()].flat().sort((a, b) => a - b);
  cpuTimes.sort((a, b) => a - b);
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
    cpuP50Ms: at(cpuTimes, 0.5),
    cpuP99Ms: at(cpuTimes, 0.99),
    slowest: medians.sort((a, b) => b.medianMs - a.medianMs).slice(0, 5),
  };
}

function at(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 100) / 100;
}
