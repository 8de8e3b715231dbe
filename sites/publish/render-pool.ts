import { Worker } from 'node:worker_threads';
import type {
  PackJob,
  RenderAnswer,
  RenderJob,
  RenderResult,
  RenderTask,
  WorkerSettings,
} from './render-job.ts';

/** Worker threads that build pages; a crashed one is replaced and the pages it had taken are reported as failed. */
export interface RenderPool {
  /** Builds pages side by side, after those of the runs before; answers come in any order. */
  run(
    tasks: readonly RenderTask[],
    options: Pick<RenderJob, 'look' | 'epoch' | 'write'>,
  ): Promise<RenderResult[]>;
  /** Packs pages that were written, side by side; never while pages are built. */
  pack(paths: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

interface Thread {
  worker: Worker;
  /** Resolves to null when the thread can begin, or to why it never could. */
  ready: Promise<string | null>;
  /** Jobs that the thread has, by number. */
  pending: Map<number, Pending>;
}

interface Pending {
  add: (results: RenderResult[]) => void;
  /** @param crash  why the thread stopped, in Chinese; null when nothing was left to take. */
  end: (crash: string | null) => void;
}

/** Most items a thread takes at once: few enough that the threads finish together. */
const mostAtOnce = 8;
/** Least number of turns for each thread: of the few pages of an edit one takes as long as all others. */
const turnsEach = 8;

/** A job without what numbers and shares it. */
type Work = Omit<RenderJob, 'id' | 'taken' | 'step'> | Omit<PackJob, 'id' | 'taken' | 'step'>;

export function createRenderPool(settings: WorkerSettings, size: number): RenderPool {
  let nextId = 0;
  let closing = false;
  /** By place; none where one stopped, until there is work again. */
  const threads: (Thread | undefined)[] = [];

  function start(index: number): Thread {
    const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const pending = new Map<number, Pending>();
    let begin: (fault: string | null) => void = () => undefined;
    const thread: Thread = { worker, pending, ready: new Promise((resolve) => (begin = resolve)) };
    const end = (id: number, crash: string | null): void => {
      const job = pending.get(id);
      pending.delete(id);
      job?.end(crash);
    };
    const stop = (reason: string): void => {
      if (threads[index] === thread) threads[index] = undefined;
      begin(reason);
      for (const id of [...pending.keys()]) end(id, reason);
    };
    worker.on('message', ({ id, results, isLast }: RenderAnswer) => {
      if (id === -1) begin(null);
      pending.get(id)?.add(results);
      if (isLast) end(id, null);
    });
    worker.on('error', (cause: unknown) =>
      stop(`页面渲染中断：${cause instanceof Error ? cause.message : String(cause)}`),
    );
    worker.on('exit', () => stop('页面渲染中断，已重新开始。'));
    return thread;
  }

  for (let index = 0; index < size; index += 1) threads.push(start(index));

  /** Lets all threads work on a job until nothing is left; one that crashed goes on as a new one. */
  async function share(
    count: number,
    work: Work,
  ): Promise<{ results: RenderResult[]; crash: string | null }> {
    const results: RenderResult[] = [];
    let crash: string | null = null;
    const taken = new Int32Array(new SharedArrayBuffer(4));
    const step = Math.min(mostAtOnce, Math.ceil(count / (size * turnsEach)));
    const job: RenderJob | PackJob = { ...work, id: nextId++, taken, step };
    const help = async (index: number): Promise<void> => {
      while (!closing) {
        const thread = (threads[index] ??= start(index));
        const fault = await thread.ready;
        if (fault !== null) {
          crash = fault;
          return;
        }
        if (threads[index] !== thread) continue;
        const stopped = await new Promise<string | null>((resolve) => {
          thread.pending.set(job.id, { add: (some) => results.push(...some), end: resolve });
          thread.worker.postMessage(job);
        });
        if (stopped === null) return;
        crash = stopped;
        if (Atomics.load(taken, 0) >= count) return;
      }
    };
    await Promise.all(threads.map((_, index) => help(index)));
    return { results, crash };
  }

  return {
    async run(tasks, options) {
      const { results, crash } = await share(tasks.length, { ...options, tasks: [...tasks] });
      if (crash === null) return results;
      const known = new Set(results.map(({ key }) => key));
      const lost = tasks.filter(({ key }) => !known.has(key));
      return [
        ...results,
        ...lost.map(({ key, known: page }): RenderResult => ({
          key,
          kind: 'failed',
          siteId: '',
          path: page?.path ?? '',
          reason: crash,
        })),
      ];
    },
    async pack(paths) {
      await share(paths.length, { paths: [...paths] });
    },
    async close() {
      closing = true;
      await Promise.all(threads.map((thread) => thread?.worker.terminate() ?? Promise.resolve()));
    },
  };
}
