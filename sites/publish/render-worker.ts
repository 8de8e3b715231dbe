/** A worker thread of the publisher: reads models from the store, renders, compresses and writes. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadRenderer } from '#themes/render.ts';
import { openStoreForReading } from '../store/open-store.ts';
import { createPageBuilder } from './build-page.ts';
import type {
  PackJob,
  RenderAnswer,
  RenderJob,
  RenderResult,
  RenderTask,
  WorkerSettings,
} from './render-job.ts';
import { writeAccentOf } from './write-assets.ts';
import { packPage, writePage } from './write-page.ts';

const settings = workerData as WorkerSettings;
const port = parentPort;
if (port === null) throw new Error('render-worker.ts runs as a worker thread only.');

const store = openStoreForReading(settings.storeFile);
const renderer = await loadRenderer(settings.theme);
const builder = createPageBuilder(store, renderer, settings.book);

const knownAccents = new Set<string>();

function runTask(job: RenderJob, task: RenderTask): RenderResult {
  const { key, known } = task;
  let path = known?.path ?? '';
  try {
    const built = builder.build(key, job.epoch);
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

/** The items of a job that no other thread has taken, a few at a time. */
function* takeFrom<T>(items: readonly T[], { taken, step }: RenderJob | PackJob): Generator<readonly T[]> {
  for (;;) {
    const from = Atomics.add(taken, 0, step);
    if (from >= items.length) return;
    yield items.slice(from, from + step);
  }
}

const answer = (id: number, results: RenderResult[], isLast = false): void =>
  port.postMessage({ id, results, isLast } satisfies RenderAnswer);

let lookSeen = -1;

port.on('message', (job: RenderJob | PackJob) => {
  if ('tasks' in job && job.look !== lookSeen) {
    lookSeen = job.look;
    builder.storeMayDiffer();
  }
  if ('paths' in job)
    for (const paths of takeFrom(job.paths, job))
      for (const path of paths) packPage(settings.publicDir, path);
  else
    for (const tasks of takeFrom(job.tasks, job))
      answer(
        job.id,
        tasks.map((task) => runTask(job, task)),
      );
  answer(job.id, [], true);
});
answer(-1, []);
