import { setImmediate } from 'node:timers/promises';
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload';

/** Called once for every item done. */
export type Tick = () => void;

/**
 * Works through a list in batches of one transaction each, and lets the event loop run between items, so that a server
 * beside it goes on answering. A batch that fails leaves nothing.
 *
 * @param together how many items of a batch are worked on side by side; one when absent.
 */
export async function inBatches<T>(
  payload: Payload,
  items: readonly T[],
  { size, together = 1 }: { size: number; together?: number },
  tick: Tick,
  work: (item: T, req: PayloadRequest) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < items.length; from += size) {
    const req = await createLocalReq({}, payload);
    await initTransaction(req);
    try {
      await workThrough(items.slice(from, from + size), together, async (item) => {
        // A request of its own in the same transaction: the Local API keeps the file of an upload in its request.
        await work(item, await createLocalReq({ req: { transactionID: req.transactionID } }, payload));
        tick();
        await setImmediate();
      });
      await commitTransaction(req);
    } catch (error) {
      await killTransaction(req);
      throw error;
    }
  }
}

/** Runs a few workers over one list; waits for all of them before it throws. */
async function workThrough<T>(
  items: readonly T[],
  workers: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const run = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  const results = await Promise.allSettled(Array.from({ length: workers }, run));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
