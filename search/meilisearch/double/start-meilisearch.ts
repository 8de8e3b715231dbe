import type { MeilisearchAccess } from '../server.ts';
import { masterKey, MeilisearchDouble, searchKey } from './meilisearch-double.ts';

/** A server to test against, and how to end it. */
export interface MeilisearchUnderTest {
  access: MeilisearchAccess;
  stop: () => Promise<void>;
}

/**
 * Gives the real server of `MEILI_URL` (with `MEILI_INDEX_KEY` or `MEILI_MASTER_KEY`, and `MEILI_SEARCH_KEY`), or
 * else a new double.
 */
export async function startMeilisearch(): Promise<MeilisearchUnderTest> {
  const { MEILI_URL, MEILI_SEARCH_KEY, MEILI_INDEX_KEY, MEILI_MASTER_KEY } = process.env;
  if (MEILI_URL !== undefined && MEILI_URL !== '') {
    const indexKey = MEILI_INDEX_KEY ?? MEILI_MASTER_KEY;
    return {
      access: { url: MEILI_URL, searchKey: MEILI_SEARCH_KEY ?? indexKey, indexKey },
      stop: () => Promise.resolve(),
    };
  }
  const double = new MeilisearchDouble();
  const url = await double.start();
  return { access: { url, searchKey, indexKey: masterKey }, stop: () => double.stop() };
}
