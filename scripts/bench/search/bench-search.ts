import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cutFragments, missedFragments } from '#search/contract/fragments.ts';
import { readRegulations, regulationDocuments } from '#search/contract/regulation-articles.ts';
import type { SearchDocument } from '#search/documents.ts';
import { createEmbeddedEngine } from '#search/embedded/engine.ts';
import type { SearchEngine } from '#search/engine.ts';
import { createMeilisearchEngine } from '#search/meilisearch/engine.ts';
import type { MeilisearchAccess } from '#search/meilisearch/server.ts';
import { measureKnownItems } from './known-items.ts';
import type { KnownItems } from './known-items.ts';
import { measureQueries } from './measure-queries.ts';
import type { QueryFigures } from './measure-queries.ts';

export interface SearchFigures {
  engine: 'embedded' | 'meilisearch';
  index: {
    documents: number;
    seconds: number;
    documentsPerSecond: number;
    sizeMb: number | null;
    openMs: number;
    changeMs: number;
  };
  queries: QueryFigures;
  knownItems: KnownItems[];
  fragments: { tried: number; missed: string[] };
}

const batchSize = 1_000;
const changes = 50;

/**
 * Measures an engine on regulations cut into their articles.
 *
 * @param meilisearch  null measures the embedded engine.
 */
export async function benchSearch({
  corpus,
  meilisearch,
  fragments,
  onStep,
}: {
  corpus: string;
  meilisearch: MeilisearchAccess | null;
  fragments: number;
  onStep: (text: string) => void;
}): Promise<SearchFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-bench-'));
  const open = (): SearchEngine =>
    meilisearch === null
      ? createEmbeddedEngine({ folder })
      : createMeilisearchEngine({ ...meilisearch, index: `bench_${process.pid}`, timeoutMs: 30_000 });
  try {
    onStep('读取法规，按条拆分');
    const { whole, articles } = regulationDocuments(readRegulations(corpus));
    const documents = [...whole, ...articles];
    onStep(`建立索引，共 ${documents.length} 篇`);
    const builder = open();
    const seconds = await build(builder, documents);
    await builder.close();
    const opening = performance.now();
    const engine = open();
    const status = await engine.status();
    const openMs = performance.now() - opening;
    onStep('测算搜索');
    const queries = await measureQueries(engine);
    onStep('按标题、文号、词句找已知的文件');
    const knownItems = await measureKnownItems(engine, { whole, articles });
    onStep(`用 ${fragments} 个文字片段查漏`);
    const cut = cutFragments(articles, fragments);
    const missed = await missedFragments(engine, cut);
    const changeMs = await measureChanges(engine, articles.slice(0, changes));
    await engine.close();
    return {
      engine: status.engine,
      index: {
        documents: documents.length,
        seconds: round(seconds),
        documentsPerSecond: Math.round(documents.length / seconds),
        sizeMb: status.sizeBytes === null ? null : round(status.sizeBytes / 1e6),
        openMs: round(openMs),
        changeMs: round(changeMs),
      },
      queries,
      knownItems,
      fragments: { tried: cut.length, missed: missed.map(({ text }) => text) },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function build(engine: SearchEngine, documents: readonly SearchDocument[]): Promise<number> {
  const startedAt = performance.now();
  const session = await engine.rebuild();
  for (let start = 0; start < documents.length; start += batchSize) {
    await session.add(documents.slice(start, start + batchSize));
  }
  await session.finish();
  return (performance.now() - startedAt) / 1000;
}

/** One document changed and searchable again, median. */
async function measureChanges(engine: SearchEngine, documents: readonly SearchDocument[]): Promise<number> {
  const times: number[] = [];
  for (const document of documents) {
    const startedAt = performance.now();
    await engine.index([{ ...document, summary: '改过' }]);
    times.push(performance.now() - startedAt);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
