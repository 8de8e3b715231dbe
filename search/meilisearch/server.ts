import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import type { EnqueuedTaskPromise, SearchParams } from 'meilisearch';
import { z } from 'zod';
import { SearchError } from '../errors.ts';
import type { SearchErrorCode } from '../errors.ts';

/** Where the server is and what we may do there. Keys stay on our server. */
export interface MeilisearchAccess {
  url: string;
  /** May only search. */
  searchKey?: string | undefined;
  /** May write documents, settings, indexes and tasks; searches too when there is no search key. */
  indexKey?: string | undefined;
  /** Name of the index; `_new` is added for the one built aside. */
  index?: string;
  /** How long a search may take; {@link searchTimeoutMs} when left out. */
  timeoutMs?: number;
}

/** One of several searches sent together. */
export type OneSearch = { indexUid: string; q: string } & SearchParams;

const hit = z.looseObject({
  id: z.string(),
  data: z.string().optional(),
  text: z.string().optional(),
  date: z.number().nullish(),
  holds: z.number().optional(),
  pinned: z.number().optional(),
});
const answer = z.looseObject({
  hits: z.array(hit),
  estimatedTotalHits: z.number(),
  facetDistribution: z.record(z.string(), z.record(z.string(), z.number())).optional(),
});
const answers = z.looseObject({ results: z.array(answer) });

/** What one search found. */
export type OneAnswer = z.infer<typeof answer>;

/** Leaves time for another engine to answer before who asks gives up, which is within a second. */
export const searchTimeoutMs = 600;
const writeTimeoutMs = 30_000;
const taskTimeoutMs = 10 * 60_000;
const taskIntervalMs = 50;

/** The requests that the engine makes, each failing with a {@link SearchError}. */
export class MeilisearchServer {
  readonly #reader: Meilisearch;
  readonly writer: Meilisearch;

  constructor({ url, searchKey, indexKey, timeoutMs = searchTimeoutMs }: MeilisearchAccess) {
    // Compressed answers come in small packets, which cost 40 ms each way through Node's fetch.
    const requestInit = { headers: { 'Accept-Encoding': 'identity' } };
    const key = (apiKey: string | undefined) => (apiKey === undefined ? {} : { apiKey });
    this.#reader = new Meilisearch({
      host: url,
      requestInit,
      timeout: timeoutMs,
      ...key(searchKey ?? indexKey),
    });
    this.writer = new Meilisearch({ host: url, requestInit, timeout: writeTimeoutMs, ...key(indexKey) });
  }

  /**
   * Searches several times in one request.
   *
   * @returns as many answers as searches, in their order.
   * @throws {SearchError} `search.unavailable` when the answer is late, an error, or not what it should be.
   */
  async search(queries: OneSearch[]): Promise<OneAnswer[]> {
    return this.#guard('search.unavailable', '搜索服务没有回应。', async () => {
      const { results } = answers.parse(await this.#reader.multiSearch({ queries }));
      if (results.length !== queries.length) throw new Error('Fewer answers than searches');
      return results;
    });
  }

  /**
   * Waits until a task is done.
   *
   * @throws {SearchError} with `code` when it was refused or failed.
   */
  async done(code: SearchErrorCode, message: string, task: () => EnqueuedTaskPromise): Promise<void> {
    await this.#guard(code, message, async () => {
      const { status, error } = await task().waitTask({ timeout: taskTimeoutMs, interval: taskIntervalMs });
      if (status !== 'succeeded')
        throw new Error(`${status}: ${error?.code ?? ''} ${error?.message ?? ''}`.trim());
    });
  }

  /** Any other request of the writer. */
  async ask<Result>(request: (writer: Meilisearch) => Promise<Result>): Promise<Result> {
    return this.#guard('search.unavailable', '搜索服务没有回应。', () => request(this.writer));
  }

  /** True when the index is there. */
  async has(index: string): Promise<boolean> {
    try {
      await this.writer.index(index).getRawInfo();
      return true;
    } catch (error) {
      if (isMissingIndex(error)) return false;
      throw asUnavailable('search.unavailable', '搜索服务没有回应。', error);
    }
  }

  async #guard<Result>(code: SearchErrorCode, message: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw asUnavailable(code, message, error);
    }
  }
}

/** True when the server says that there is no such index. */
export function isMissingIndex(error: unknown): boolean {
  const cause = error instanceof SearchError ? error.cause : error;
  return cause instanceof MeilisearchApiError && cause.cause?.code === 'index_not_found';
}

function asUnavailable(code: SearchErrorCode, message: string, error: unknown): SearchError {
  return error instanceof SearchError ? error : new SearchError(code, message, error);
}
