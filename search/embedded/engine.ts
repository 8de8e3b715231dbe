import { mkdirSync, statSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SearchBackend } from '../backend.ts';
import { createVocabulary } from '../dictionary/vocabulary.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';
import type { SearchDocument } from '../documents.ts';
import type { EngineStatus, SearchEngine } from '../engine.ts';
import { SearchError } from '../errors.ts';
import { answerQuery } from '../query/answer-query.ts';
import { suggestFor } from '../query/suggest.ts';
import { asSearchError } from './damage.ts';
import { currentIndex, movePointer, pointerStamp, readMeta } from './index-file.ts';
import { isOutdated, openIndex } from './open-index.ts';
import type { OpenIndex } from './open-index.ts';
import { beginRebuild } from './rebuild-embedded.ts';

/** Documents written in one transaction. */
const batchSize = 500;

/**
 * The search engine that needs nothing installed: one SQLite file below `folder`.
 *
 * Several processes may use the same folder; one of them should do the writing. Searching takes milliseconds and
 * runs where it is called.
 *
 * @param folder  its own folder, created when missing.
 */
export function createEmbeddedEngine({
  folder,
  vocabulary = createVocabulary(),
}: {
  folder: string;
  vocabulary?: Vocabulary;
}): SearchEngine {
  let index: OpenIndex | undefined;
  let stamp = '';

  /** The generation in use; opened again when a rebuild moved the pointer. */
  const current = (): OpenIndex => {
    const now = pointerStamp(folder);
    if (index !== undefined && now === stamp) return index;
    index?.close();
    index = undefined;
    mkdirSync(folder, { recursive: true });
    const file = currentIndex(folder);
    index = openIndex(file);
    if (now === '') movePointer(folder, file.generation);
    stamp = pointerStamp(folder);
    return index;
  };

  const readable = (): OpenIndex | null => {
    try {
      return current();
    } catch {
      return null;
    }
  };

  const write = (change: Parameters<OpenIndex['write']>[0]): void => {
    if (current().write(change)) return;
    stamp = '';
    if (!current().write(change))
      throw new SearchError('search.write_failed', '搜索索引刚刚被重建，请重试。');
  };

  const backend: SearchBackend = {
    match: (request) => Promise.resolve(current().match(request)),
    read: (ids, withTexts) => Promise.resolve(current().read(ids, withTexts)),
  };

  return {
    search: (query) => guarded(() => answerQuery(backend, query, vocabulary)),
    suggest: (typed) => guarded(() => suggestFor(backend, typed, vocabulary)),
    index: (batch) =>
      guarded(async () => {
        for (const put of batches(batch)) {
          write({ put });
          // SQLite writes without waiting; let others run between two batches.
          await nextTurn();
        }
      }),
    remove: (ids) => guarded(() => Promise.resolve(write({ remove: ids }))),
    rebuild: () =>
      guarded(() => {
        mkdirSync(folder, { recursive: true });
        return beginRebuild(folder, readable);
      }),
    status: ({ deep = false } = {}) => Promise.resolve(statusOf(current, deep)),
    close() {
      index?.close();
      index = undefined;
      return Promise.resolve();
    },
  };
}

async function guarded<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw asSearchError(error);
  }
}

function* batches(documents: readonly SearchDocument[]): Generator<readonly SearchDocument[]> {
  for (let start = 0; start < documents.length; start += batchSize)
    yield documents.slice(start, start + batchSize);
}

function statusOf(current: () => OpenIndex, deep: boolean): EngineStatus {
  const status = { engine: 'embedded', documents: 0, sizeBytes: null, changedAt: null } as const;
  try {
    const index = current();
    const { db, file } = index;
    if (deep) checkWhole(db);
    const found = index.documents();
    return {
      ...status,
      state: found === 0 ? 'empty' : 'ready',
      detail: '',
      documents: found,
      sizeBytes: sizeOf(file.file) + sizeOf(`${file.file}-wal`),
      changedAt: readMeta(db, 'changedAt'),
    };
  } catch (error) {
    const trouble = asSearchError(error);
    const detail = trouble instanceof Error ? trouble.message : String(trouble);
    return { ...status, state: isOutdated(trouble) ? 'outdated' : stateOf(trouble), detail };
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function stateOf(trouble: unknown): EngineStatus['state'] {
  return trouble instanceof SearchError && trouble.code === 'search.damaged' ? 'damaged' : 'unavailable';
}

function checkWhole(db: OpenIndex['db']): void {
  const [first] = db.prepare('pragma quick_check(1)').all();
  if (first?.['quick_check'] !== 'ok')
    throw new SearchError('search.damaged', '搜索索引文件已损坏，暂时无法搜索。');
  db.exec("insert into full(full) values('integrity-check')");
}
