import type { EngineStatus, RebuildSession, SearchEngine } from './engine.ts';

/** How long an engine that did not answer is not asked again. */
const pauseMs = 5_000;

/**
 * Puts a second engine behind the first: it has the same documents and answers while the first does not.
 *
 * Changes count as made only when both have taken them, so that neither ever shows what was withdrawn.
 *
 * @param clock  milliseconds; replaced in tests.
 */
export function withFallback(
  first: SearchEngine,
  second: SearchEngine,
  clock: () => number = () => performance.now(),
): SearchEngine {
  let away: { until: number; reason: string } | null = null;

  const ask = async <Answer>(
    work: (engine: SearchEngine) => Promise<Answer>,
  ): Promise<{ answer: Answer; reason: string | null }> => {
    if (away === null || clock() >= away.until) {
      try {
        const answer = await work(first);
        away = null;
        return { answer, reason: null };
      } catch (error) {
        away = {
          until: clock() + pauseMs,
          reason: error instanceof Error ? error.message : String(error),
        };
      }
    }
    return { answer: await work(second), reason: away.reason };
  };

  return {
    async search(query) {
      const { answer, reason } = await ask((engine) => engine.search(query));
      return reason === null ? answer : { ...answer, fallback: { reason } };
    },
    suggest: async (typed) => (await ask((engine) => engine.suggest(typed))).answer,
    async index(batch) {
      await second.index(batch);
      await first.index(batch);
    },
    async remove(ids) {
      await second.remove(ids);
      await first.remove(ids);
    },
    async rebuild() {
      const behind = await second.rebuild();
      try {
        return joinSessions(await first.rebuild(), behind);
      } catch (error) {
        await behind.abort();
        throw error;
      }
    },
    async status(options) {
      return joinStatus(await first.status(options), await second.status(options));
    },
    async close() {
      await first.close();
      await second.close();
    },
  };
}

function joinSessions(first: RebuildSession, second: RebuildSession): RebuildSession {
  return {
    async add(batch) {
      await second.add(batch);
      await first.add(batch);
    },
    async finish() {
      await second.finish();
      return first.finish();
    },
    async abort() {
      await second.abort();
      await first.abort();
    },
  };
}

/** The first engine speaks; a second one that could not stand in for it is trouble too. */
function joinStatus(first: EngineStatus, second: EngineStatus): EngineStatus {
  if (first.state !== 'ready' || second.state === 'ready') return first;
  const detail = second.detail === '' ? '里面没有内容，需要重建。' : second.detail;
  return { ...first, state: second.state, detail: `备用的内置索引：${detail}` };
}
