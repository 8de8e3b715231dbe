import { randomUUID } from 'node:crypto';
import { describeEngine } from '../contract/engine-contract.ts';
import { createMeilisearchEngine } from './engine.ts';
import { startMeilisearch } from './double/start-meilisearch.ts';
import type { MeilisearchUnderTest } from './double/start-meilisearch.ts';
import { nextIndex } from './rebuild-meilisearch.ts';
import { MeilisearchServer } from './server.ts';

const indexes: string[] = [];
let meilisearch: MeilisearchUnderTest | undefined;

describeEngine({
  name:
    process.env['MEILI_URL'] === undefined
      ? 'Meilisearch engine (double)'
      : 'Meilisearch engine (real server)',
  async open() {
    meilisearch ??= await startMeilisearch();
    const index = `test_${randomUUID()}`;
    indexes.push(index);
    // A test machine may be slow; the engine's own limit has a test of its own.
    return createMeilisearchEngine({ ...meilisearch.access, index, timeoutMs: 10_000 });
  },
  async drop() {
    const { access, stop } = meilisearch ?? (await startMeilisearch());
    const server = new MeilisearchServer(access);
    for (const index of indexes.splice(0)) {
      await server.writer.index(nextIndex(index)).delete().waitTask();
      await server.writer.index(index).delete().waitTask();
    }
    meilisearch = undefined;
    await stop();
  },
});
