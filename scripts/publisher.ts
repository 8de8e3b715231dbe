/** The publisher process: `npm start` runs it beside the web server, in production it is a service of its own. */
import { createLogger } from '#config/logger.ts';
import { openPublisher } from '#sites/publish/open-publisher.ts';
import { lockPublisher } from '#sites/publish/publisher-lock.ts';
import { runPublisher } from '#sites/publish/run-publisher.ts';
import { runCommand, withCms } from './run-command.ts';

await runCommand(() =>
  withCms(async ({ payload, settings }) => {
    const logger = createLogger({ name: 'publisher', settings });
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const)
      process.once(signal, () => stop.abort());
    const unlock = await lockPublisher(settings.paths.locks, (cause) => {
      logger.error({ err: cause, msg: 'another publisher took the lock' });
      stop.abort();
    });
    const publisher = await openPublisher(payload, settings, {
      onProgress: (progress) => process.send?.({ type: 'progress', ...progress }),
    });
    if (publisher.store.rebuiltBecause !== null) {
      logger.warn({ msg: 'the store is made anew', reason: publisher.store.rebuiltBecause });
      process.send?.({ type: 'rebuilt', reason: publisher.store.rebuiltBecause });
    }
    process.send?.({ type: 'ready' });
    await runPublisher({
      publisher,
      pokeFile: settings.paths.poke,
      logger,
      signal: stop.signal,
      onIdle: () => process.send?.({ type: 'idle' }),
    });
    await publisher.close();
    await unlock();
    return 0;
  }),
);
