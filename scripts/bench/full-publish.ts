/** A process that publishes a whole group once and reports what it took; run by `bench.ts`. */
import { once } from 'node:events';
import { withCms } from '../run-command.ts';
import { openPublisher } from '#sites/publish/open-publisher.ts';

await withCms(async ({ payload, settings }) => {
  const publisher = await openPublisher(payload, settings);
  const started = performance.now();
  await publisher.publishOnce();
  const seconds = (performance.now() - started) / 1000;
  const { pages, bytes } = publisher.store
    .sql('SELECT count(*) AS pages, sum(bytes) AS bytes FROM pages')
    .get() as { pages: number; bytes: number };
  await publisher.close();
  // `maxRSS` is in kilobytes and counts all threads.
  process.send?.({ pages, bytes, seconds, peakMemoryMb: process.resourceUsage().maxRSS / 1024 });
  if (process.connected) process.disconnect();
  await once(process, 'disconnect').catch(() => undefined);
});
process.exit(0);
