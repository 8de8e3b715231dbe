/** A worker thread of the publisher: reads models from the store, renders, compresses and writes. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadRenderer } from '#themes/render.ts';
import { openStoreForReading } from '../store/open-store.ts';
import { createPageBuilder, type PageBuilder } from './build-page.ts';
import type { PackJob, RenderJob, RenderResult, RenderTask, WorkerSettings } from './render-job.ts';
import { writeAccentOf } from './write-assets.ts';
import { packPage, writePage } from './write-page.ts';

const settings = workerData as WorkerSettings;
const port = parentPort;
if (port === null) throw new Error('render-worker.ts runs as a worker thread only.');

const store = openStoreForReading(settings.storeFile);
const renderer = await loadRenderer(settings.theme);
const builder = createPageBuilder(store, renderer, settings.book);

const knownAccents = new Set<string>();

function runTask(job: RenderJob, task: RenderTask, from: PageBuilder): RenderResult {
  const { key, known } = task;
  let path = known?.path ?? '';
  try {
    const built = from.build(key, job.epoch);
    if (built === null) return { key, kind: 'absent' };
    const { bytes, page: model, ...page } = built;
    path = page.path;
    if (built.status === 410 && known?.status === 200 && !task.mayLeave) return { key, kind: 'early' };
    const isCurrent = known !== null && known.hash === page.hash && known.path === page.path;
    if (model !== null && job.write) writeAccentOf(settings.publicDir, model, knownAccents);
    if (!isCurrent && job.write) writePage(settings.publicDir, page.path, bytes);
    return { key, kind: 'page', ...page, bytes: bytes.byteLength, written: !isCurrent };
  } catch (cause) {
    return {
      key,
      kind: 'failed',
      siteId: '',
      path,
      reason: cause instanceof Error ? cause.message : String(cause),
    };
  }
}

let runSeen = -1;

port.on('message', (job: RenderJob | PackJob) => {
  if ('tasks' in job && job.run !== runSeen) {
    runSeen = job.run;
    builder.storeMayDiffer();
  }
  const results: RenderResult[] = [];
  if ('paths' in job) for (const path of job.paths) packPage(settings.publicDir, path);
  else for (const task of job.tasks) results.push(runTask(job, task, builder));
  port.postMessage({ id: job.id, results });
});
port.postMessage({ id: -1, results: [] });
