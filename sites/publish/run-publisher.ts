import { closeSync, mkdirSync, openSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Logger } from 'pino';
import type { Publisher } from './publisher.ts';

/** How long an unheard poke can go unseen, and how often the slow checks run. */
const lookEveryMs = 1_000;
const compareEveryMs = 10 * 60_000;
/** The slow comparison rests so many times as long as a step took. */
const restsToSteps = 4;
const checkFilesEveryMs = 60_000;
const filesPerCheck = 2_000;
const waitAfterErrorMs = 2_000;

export interface RunOptions {
  publisher: Publisher;
  pokeFile: string;
  logger: Pick<Logger, 'info' | 'error' | 'warn'>;
  signal: AbortSignal;
  /** Called after each look at which nothing was left to do. */
  onIdle?: () => void;
}

/** Looks whenever it is poked, and every second; until the signal. A failed look is logged and tried again. */
export async function runPublisher({
  publisher,
  pokeFile,
  logger,
  signal,
  onIdle,
}: RunOptions): Promise<void> {
  const bell = createBell(pokeFile, signal);
  // Counted from the start of the process: the clock of the day may be set back.
  let comparedAt = -Infinity;
  let checkedAt = -Infinity;
  while (!signal.aborted) {
    try {
      await publisher.publishOnce(() => signal.aborted);
      if (signal.aborted) break;
      // One batch at a time: a page that changes meanwhile does not wait for a long index.
      if ((await publisher.feedSearch()) > 0) continue;
      onIdle?.();
      if ((await publisher.packPages()) > 0) continue;
      const now = performance.now();
      if (now - comparedAt > compareEveryMs) {
        // One step at a time, for the same reason; most of the time is left to what is saved meanwhile.
        if (await publisher.compareSome()) comparedAt = performance.now();
        await bell.ring((performance.now() - now) * restsToSteps);
        continue;
      }
      if (now - checkedAt > checkFilesEveryMs) {
        if (publisher.checkFiles(filesPerCheck)) checkedAt = now;
        if (publisher.pendingPages() > 0) continue;
      }
      await bell.ring(lookEveryMs);
    } catch (error) {
      logger.error({ err: error, msg: 'the publisher could not look; it tries again' });
      await bell.ring(waitAfterErrorMs);
    }
  }
  bell.close();
}

/** Rings when the poke file is touched, when the signal comes, and when time is up. */
function createBell(pokeFile: string, signal: AbortSignal) {
  mkdirSync(dirname(pokeFile), { recursive: true });
  closeSync(openSync(pokeFile, 'a'));
  let rung = false;
  let wake: () => void = () => undefined;
  const ring = (): void => {
    rung = true;
    wake();
  };
  const watcher = watch(dirname(pokeFile), (_event, name) => {
    if (name === basename(pokeFile)) ring();
  });
  signal.addEventListener('abort', ring, { once: true });
  return {
    async ring(timeoutMs: number): Promise<void> {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
    close: () => watcher.close(),
  };
}
