import { z } from 'zod';
import type { SearchBackend } from '../backend.ts';
import { createVocabulary } from '../dictionary/vocabulary.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';
import { prepareDocument } from '../documents.ts';
import type { SearchDocument } from '../documents.ts';
import type { EngineStatus, SearchEngine } from '../engine.ts';
import { SearchError } from '../errors.ts';
import { answerQuery } from '../query/answer-query.ts';
import { suggestFor } from '../query/suggest.ts';
import { oneOf } from './filters.ts';
import { matchMeilisearch } from './match-meilisearch.ts';
import { beginRebuild, createIndex, nextIndex } from './rebuild-meilisearch.ts';
import { isMissingIndex, MeilisearchServer, searchTimeoutMs } from './server.ts';
import type { MeilisearchAccess } from './server.ts';
import { indexSettings } from './settings.ts';
import { removeDocuments, writeDocuments } from './write-meilisearch.ts';

const emptyMatch = { total: 0, isCapped: false, ids: [], facets: {} };
const storedDocument = z.custom<SearchDocument>((value) => typeof value === 'object' && value !== null);

/**
 * The search engine on a Meilisearch server, 1.36 or later; made for 1.50.
 *
 * The index is made when the first document comes. A search that takes longer than `timeoutMs` fails, so that the
 * caller can turn to another engine within a second.
 */
export function createMeilisearchEngine(
  access: MeilisearchAccess,
  vocabulary: Vocabulary = createVocabulary(),
): SearchEngine {
  const server = new MeilisearchServer(access);
  const index = access.index ?? 'zhanqun';
  const timeoutMs = access.timeoutMs ?? searchTimeoutMs;
  let rebuilding = false;

  const backend: SearchBackend = {
    async match(request) {
      try {
        return await matchMeilisearch(server, index, request, (ids) => backend.read(ids, true));
      } catch (error) {
        // Nothing was ever put in: that is no failure.
        if (isMissingIndex(error)) return emptyMatch;
        throw error;
      }
    },
    async read(ids, withTexts) {
      if (ids.length === 0) return [];
      const attributesToRetrieve = withTexts ? ['id', 'data', 'text'] : ['id', 'data'];
      const [found] = await server.search([
        { indexUid: index, q: '', filter: [oneOf('id', ids)], limit: ids.length, attributesToRetrieve },
      ]);
      const byId = new Map(found?.hits.map((hit) => [hit.id, hit]));
      return ids.flatMap((id) => {
        const hit = byId.get(id);
        return hit === undefined ? [] : [parseStored(hit.data ?? '', hit.text ?? '')];
      });
    },
  };

  /** Every change goes to the index in use and, during a rebuild, to the one built aside. */
  const change = async (write: (index: string) => Promise<void>): Promise<void> => {
    if (!(await server.has(index))) await createIndex(server, index);
    await write(index);
    if (await server.has(nextIndex(index))) await write(nextIndex(index));
  };

  return {
    search: (query) => inTime(answerQuery(backend, query, vocabulary), timeoutMs),
    suggest: (typed) => inTime(suggestFor(backend, typed, vocabulary), timeoutMs),
    async index(batch) {
      for (const document of batch) prepareDocument(document);
      if (batch.length > 0) await change((name) => writeDocuments(server, name, batch));
    },
    async remove(ids) {
      const possible = ids.filter((id) => /^[A-Za-z0-9_-]{1,200}$/.test(id));
      if (possible.length > 0) await change((name) => removeDocuments(server, name, possible));
    },
    async rebuild() {
      if (rebuilding) throw new SearchError('search.rebuild_running', '搜索索引正在重建。');
      rebuilding = true;
      const over = () => {
        rebuilding = false;
      };
      try {
        const session = await beginRebuild(server, index);
        return {
          add: session.add,
          finish: () => session.finish().finally(over),
          abort: () => session.abort().finally(over),
        };
      } catch (error) {
        over();
        throw error;
      }
    },
    status: () => statusOf(server, index),
    close: () => Promise.resolve(),
  };
}

/** An answer is made of several requests, each of which may be in time while all together are not. */
async function inTime<Answer>(work: Promise<Answer>, timeoutMs: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new SearchError('search.unavailable', '搜索服务没有及时回应。'));
    }, timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // What comes after the time is over interests nobody.
    work.catch(() => undefined);
  }
}

function parseStored(data: string, text: string): SearchDocument {
  try {
    return { ...storedDocument.parse(JSON.parse(data)), text };
  } catch (error) {
    throw new SearchError('search.unavailable', '搜索服务的回应无法识别。', error);
  }
}

async function statusOf(server: MeilisearchServer, index: string): Promise<EngineStatus> {
  const status = {
    engine: 'meilisearch',
    documents: 0,
    sizeBytes: null,
    changedAt: null,
    detail: '',
  } as const;
  try {
    if (!(await server.has(index))) return { ...status, state: 'empty' };
    const { stats, settings, updatedAt } = await server.ask(async (writer) => ({
      stats: await writer.index(index).getStats(),
      settings: await writer.index(index).getSettings(),
      updatedAt: (await writer.index(index).getRawInfo()).updatedAt,
    }));
    const found = {
      ...status,
      documents: stats.numberOfDocuments,
      sizeBytes: stats.rawDocumentDbSize,
      changedAt: updatedAt,
    };
    const isCurrent = indexSettings.filterableAttributes.every((name) =>
      settings.filterableAttributes?.includes(name),
    );
    if (!isCurrent)
      return { ...found, state: 'outdated', detail: '搜索索引由其他版本的程序建立，需要重建。' };
    return { ...found, state: stats.numberOfDocuments === 0 ? 'empty' : 'ready' };
  } catch (error) {
    return {
      ...status,
      state: 'unavailable',
      detail: error instanceof Error ? error.message : String(error),
    };
  }
}
