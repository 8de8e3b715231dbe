/** A process that makes the bare site with two threads; run by `bench-hugo.ts`, which measures it as a whole. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BareTask } from './bare-worker.ts';

const [directory = '', bundle = '', outDir = ''] = process.argv.slice(2);
const step = 2;
const counts = await Promise.all(
  Array.from({ length: step }, async (_, first) => {
    const workerData: BareTask = { directory, bundle, outDir, first, step };
    const worker = new Worker(new URL('./bare-worker.ts', import.meta.url), { workerData });
    const [pages] = (await once(worker, 'message')) as [number];
    return pages;
  }),
);
process.stdout.write(String(counts.reduce((sum, pages) => sum + pages, 0)));
process.exit(0);
