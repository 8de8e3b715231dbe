/** A process that publishes a whole group once and reports what it took; run by `bench.ts`. */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { withCms } from '../run-command.ts';
import { openPublisher } from '#sites/publish/open-publisher.ts';

/** The most memory this process held, all threads counted. `maxRSS` on Linux begins at what the parent held. */
function readPeakMemoryMb(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const peakKb = /^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1];
  return (peakKb === undefined ? process.resourceUsage().maxRSS : Number(peakKb)) / 1024;
}

await withCms(async ({ payload, settings }) => {
  const publisher = await openPublisher(payload, settings);
  const started = performance.now();
  await publisher.publishOnce();
  const seconds = (performance.now() - started) / 1000;
  const { pages, bytes } = publisher.store
    .sql('SELECT count(*) AS pages, sum(bytes) AS bytes FROM pages')
    .get() as { pages: number; bytes: number };
  // Edits are measured with a whole index; building it belongs to the peak.
  await publisher.searchSettled();
  while ((await publisher.packPages()) > 0);
  await publisher.close();
  process.send?.({ pages, bytes, seconds, peakMemoryMb: readPeakMemoryMb() });
  if (process.connected) process.disconnect();
  await once(process, 'disconnect').catch(() => undefined);
});
process.exit(0);
