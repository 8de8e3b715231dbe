import { afterEach, expect, test, vi } from 'vitest';
import { createRenderPool, type RenderPool } from './render-pool.ts';
import type { RenderJob, RenderTask } from './render-job.ts';

const threads = vi.hoisted(() => ({
  /** Keys whose page stops the thread that takes it, once each. */
  deadly: new Set<string>(),
  started: 0,
  canStart: true,
}));

vi.mock('node:worker_threads', async () => {
  const { EventEmitter } = await import('node:events');
  /** A thread that takes what is next, as `render-worker.ts` does. */
  class Worker extends EventEmitter {
    constructor() {
      super();
      threads.started += 1;
      const isWell = threads.canStart;
      setImmediate(() =>
        isWell ? this.emit('message', { id: -1, results: [] }) : this.emit('error', new Error('no store')),
      );
    }
    postMessage(job: RenderJob): void {
      setImmediate(() => this.#take(job));
    }
    #isDead = false;
    #take(job: RenderJob): void {
      if (this.#isDead) return;
      const from = Atomics.add(job.taken, 0, job.step);
      const tasks = job.tasks.slice(from, from + job.step);
      if (tasks.some(({ key }) => threads.deadly.delete(key))) {
        this.#isDead = true;
        this.emit('error', new Error('out of memory'));
        return;
      }
      const results = tasks.map(({ key }) => ({ key, kind: 'absent' }));
      this.emit('message', { id: job.id, results, isLast: tasks.length === 0 });
      if (tasks.length > 0) this.postMessage(job);
    }
  }
  return { Worker };
});

afterEach(() => {
  threads.deadly.clear();
  threads.started = 0;
  threads.canStart = true;
});

const settings = {
  storeFile: '',
  publicDir: '',
  book: { publicUrl: '' },
  theme: {} as Parameters<typeof createRenderPool>[0]['theme'],
};
const tasks: RenderTask[] = Array.from({ length: 100 }, (_, n) => ({
  key: `desktop/article/${n}`,
  known: null,
  mayLeave: false,
}));
const run = (pool: RenderPool, some = tasks) => pool.run(some, { look: 1, epoch: 1, write: true });

test('every page is built once, by all threads', async () => {
  const pool = createRenderPool(settings, 2);

  const results = await run(pool);

  expect(results.map(({ key }) => key).sort()).toEqual(tasks.map(({ key }) => key).sort());
  expect(threads.started).toBe(2);
});

test('of a thread that stops, only the pages it had just taken are lost, and another one goes on', async () => {
  const pool = createRenderPool(settings, 1);
  threads.deadly.add('desktop/article/50');

  const results = await run(pool);
  const lost = results.filter(({ kind }) => kind === 'failed');

  expect(results).toHaveLength(100);
  expect(lost.map(({ key }) => key)).toContain('desktop/article/50');
  expect(lost.length).toBeLessThanOrEqual(8);
  expect(lost[0]).toMatchObject({ reason: '页面渲染中断：out of memory' });
  expect(threads.started).toBe(2);
});

test('a batch behind one that stops its thread is built whole', async () => {
  const pool = createRenderPool(settings, 1);
  threads.deadly.add('desktop/article/0');

  const [, behind] = await Promise.all([run(pool), run(pool, tasks.slice(50))]);

  expect(behind.map(({ kind }) => kind)).toEqual(Array.from({ length: 50 }, () => 'absent'));
});

test('threads that cannot start report it instead of starting for ever, and start again for the next work', async () => {
  threads.canStart = false;
  const pool = createRenderPool(settings, 2);

  const refused = await run(pool);
  const tries = threads.started;
  threads.canStart = true;
  const built = await run(pool);

  expect(new Set(refused.map(({ kind }) => kind))).toEqual(new Set(['failed']));
  expect(refused).toHaveLength(100);
  expect(tries).toBe(2);
  expect(new Set(built.map(({ kind }) => kind))).toEqual(new Set(['absent']));
});
