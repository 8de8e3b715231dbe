import type { Payload, PayloadRequest } from 'payload';

type Task = () => void;

const waiting = new WeakMap<object, Map<string, Task[]>>();

/**
 * Runs a task once the request's transaction is committed, at once when there is none, never when it is rolled back.
 *
 * Payload runs `afterChange` hooks before the commit; whoever looks then still sees the old record.
 *
 * Source: https://github.com/payloadcms/payload/issues/5886
 */
export async function afterCommit(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  task: Task,
): Promise<void> {
  const id = await req.transactionID;
  const tasks = waiting.get(req.payload.db);
  if (id === undefined || id === null || tasks === undefined) {
    task();
    return;
  }
  const key = String(id);
  tasks.set(key, [...(tasks.get(key) ?? []), task]);
}

/** Makes the database adapter of a started Payload run what waits for its commits. Call it once, from `onInit`. */
export function watchCommits(payload: Pick<Payload, 'db'>): void {
  const { db } = payload;
  if (waiting.has(db)) return;
  const tasks = new Map<string, Task[]>();
  waiting.set(db, tasks);
  const commit = db.commitTransaction.bind(db);
  const rollback = db.rollbackTransaction.bind(db);
  db.commitTransaction = async (given) => {
    const key = String(await given);
    const mine = tasks.get(key) ?? [];
    tasks.delete(key);
    await commit(given);
    for (const task of mine) task();
  };
  db.rollbackTransaction = async (given) => {
    tasks.delete(String(await given));
    await rollback(given);
  };
}
