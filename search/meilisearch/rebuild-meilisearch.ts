import type { RebuildSession } from '../engine.ts';
import { SearchError } from '../errors.ts';
import type { MeilisearchServer } from './server.ts';
import { indexSettings } from './settings.ts';
import { writeDocuments } from './write-meilisearch.ts';

/** Name of the index that is built aside; while it is there, every change is written to it too. */
export function nextIndex(index: string): string {
  return `${index}_new`;
}

/**
 * Makes an index with our settings.
 *
 * @throws {SearchError} with `search.rebuild_running` when it is there already.
 */
export async function createIndex(server: MeilisearchServer, index: string): Promise<void> {
  const failed = '无法建立搜索索引。';
  await server.done('search.write_failed', failed, () =>
    server.writer.createIndex(index, { primaryKey: 'id' }),
  );
  await server.done('search.write_failed', failed, () =>
    server.writer.index(index).updateSettings(indexSettings),
  );
}

/**
 * Builds an index aside and swaps it in.
 */
export async function beginRebuild(server: MeilisearchServer, index: string): Promise<RebuildSession> {
  const aside = nextIndex(index);
  await drop(server, aside);
  await createIndex(server, aside);
  let isOver = false;

  const assertOpen = (): void => {
    if (isOver) throw new SearchError('search.rebuild_failed', '本次重建已经结束。');
  };
  const abort = async (): Promise<void> => {
    if (isOver) return;
    isOver = true;
    await drop(server, aside);
  };

  return {
    async add(batch) {
      assertOpen();
      await writeDocuments(server, aside, batch);
    },
    async finish() {
      assertOpen();
      try {
        const { numberOfDocuments } = await server.ask((writer) => writer.index(aside).getStats());
        if (!(await server.has(index))) await createIndex(server, index);
        await server.done('search.rebuild_failed', '重建搜索索引没有成功。', () =>
          server.writer.swapIndexes([{ indexes: [index, aside], rename: false }]),
        );
        isOver = true;
        await drop(server, aside);
        return { documents: numberOfDocuments };
      } catch (error) {
        await abort();
        throw error;
      }
    },
    abort,
  };
}

async function drop(server: MeilisearchServer, index: string): Promise<void> {
  if (!(await server.has(index))) return;
  await server.done('search.rebuild_failed', '无法删除旧的搜索索引。', () =>
    server.writer.deleteIndex(index),
  );
}
