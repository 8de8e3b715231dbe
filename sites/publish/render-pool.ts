import { Worker } from 'node:worker_threads';
import type {
  PackJob,
  RenderAnswer,
  RenderJob,
  RenderResult,
  RenderTask,
  WorkerSettings,
} from './render-job.ts';

/** Worker threads that build pages; a crashed one is replaced and its pages are reported as failed. */
export interface RenderPool {
  /** Builds pages side by side; answers come in any order. */
  run(tasks: readonly RenderTask[], options: { epoch: number; write: boolean }): Promise<RenderResult[]>;
  /** Packs pages that were written, side by side; never while pages are built. */
  pack(paths: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

interface Slot {
  worker: Worker;
  ready: Promise<void>;
  pending: { job: RenderJob | PackJob; resolve: (results: RenderResult[]) => void } | null;
}

/** Most pages in one message: few enough that the threads finish together, enough that messages cost nothing. */
const batchSize = 8;
/** Least messages to each thread: of the few pages of an edit one takes as long as all others. */
const messagesEach = 8;

export function createRenderPool(settings: WorkerSettings, size: number): RenderPool {
  let nextId = 0;
  let nextRun = 0;
  let closing = false;
  const slots: Slot[] = [];

  function start(index: number): Slot {
    const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    let isReady: () => void = () => undefined;
    const slot: Slot = { worker, pending: null, ready: new Promise((resolve) => (isReady = resolve)) };
    const fail = (reason: string): void => {
      const { pending } = slot;
      slot.pending = null;
      if (!closing && slots[index] === slot) slots[index] = start(index);
      isReady();
      pending?.resolve(
        'paths' in pending.job
          ? []
          : pending.job.tasks.map(({ key, known }) => ({
              key,
              kind: 'failed',
              siteId: '',
              path: known?.path ?? '',
              reason,
            })),
      );
    };
    worker.on('message', (answer: RenderAnswer) => {
      if (answer.id === -1) {
        isReady();
        return;
      }
      const { pending } = slot;
      slot.pending = null;
      pending?.resolve(answer.results);
    });
    worker.on('error', (cause: unknown) =>
      fail(`页面渲染中断：${cause instanceof Error ? cause.message : String(cause)}`),
    );
    worker.on('exit', (code) => {
      if (code !== 0) fail('页面渲染中断，已重新开始。');
    });
    return slot;
  }

  for (let index = 0; index < size; index += 1) slots.push(start(index));

  async function runOn(slot: Slot, job: RenderJob | PackJob): Promise<RenderResult[]> {
    await slot.ready;
    return new Promise((resolve) => {
      slot.pending = { job, resolve };
      slot.worker.postMessage(job);
    });
  }

  /** Hands out the items in batches, to each thread its next one when it is done with the last. */
  async function share<T>(
    items: readonly T[],
    jobOf: (batch: T[], id: number) => RenderJob | PackJob,
  ): Promise<RenderResult[]> {
    const results: RenderResult[] = [];
    let next = 0;
    const size = Math.min(batchSize, Math.ceil(items.length / (slots.length * messagesEach)));
    const work = async (index: number): Promise<void> => {
      while (next < items.length) {
        const batch = items.slice(next, next + size);
        next += batch.length;
        const slot = slots[index];
        if (slot === undefined) return;
        results.push(...(await runOn(slot, jobOf(batch, nextId++))));
      }
    };
    await Promise.all(slots.map((_, index) => work(index)));
    return results;
  }

  return {
    run(tasks, { epoch, write }) {
      const run = nextRun++;
      return share(tasks, (batch, id) => ({ id, run, epoch, write, tasks: batch }));
    },
    async pack(paths) {
      await share(paths, (batch, id) => ({ id, paths: batch }));
    },
    async close() {
      closing = true;
      await Promise.all(slots.map(({ worker }) => worker.terminate()));
    },
  };
}
