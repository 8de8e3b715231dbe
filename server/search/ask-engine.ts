import { LRUCache } from 'lru-cache';
import type { SearchAnswer, Searcher, SearchQuery, Suggestions } from '#search/engine.ts';

/** How long an answer stands, and how long an engine may take. */
const keptMs = 5_000;
const patienceMs = 900;
const mostKept = 500;

/** Asks the engine and keeps its answers for some seconds; no answer is null, never a failure. */
export interface EngineDesk {
  search(query: SearchQuery): Promise<SearchAnswer | null>;
  suggest(typed: string): Promise<Suggestions | null>;
}

/**
 * Makes the desk before an engine.
 *
 * The same question asked twice at once is asked once; a question without an answer in 0.9 s counts as unanswered.
 *
 * @param onFault  told why there was no answer.
 */
export function createEngineDesk(engine: Searcher, onFault: (error: unknown) => void): EngineDesk {
  const answers = new LRUCache<string, Promise<SearchAnswer | null>>({ max: mostKept, ttl: keptMs });
  const offers = new LRUCache<string, Promise<Suggestions | null>>({ max: mostKept, ttl: keptMs });

  function ask<Answer>(
    kept: LRUCache<string, Promise<Answer | null>>,
    key: string,
    work: () => Promise<Answer>,
  ): Promise<Answer | null> {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const asked = inTime(work).catch((error: unknown) => {
      kept.delete(key);
      onFault(error);
      return null;
    });
    kept.set(key, asked);
    return asked;
  }

  return {
    search: (query) => ask(answers, JSON.stringify(query), () => engine.search(query)),
    suggest: (typed) => ask(offers, typed, () => engine.suggest(typed)),
  };
}

async function inTime<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The search engine took too long.')), patienceMs);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
