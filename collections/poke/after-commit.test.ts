import type { Payload } from 'payload';
import { expect, it } from 'vitest';
import { afterCommit, watchCommits } from './after-commit.ts';

function fakePayload() {
  const events: string[] = [];
  const db = {
    commitTransaction: (id: unknown) => {
      events.push(`commit ${String(id)}`);
      return Promise.resolve();
    },
    rollbackTransaction: (id: unknown) => {
      events.push(`rollback ${String(id)}`);
      return Promise.resolve();
    },
  };
  const payload = { db } as unknown as Payload;
  watchCommits(payload);
  return { payload, events };
}

it('runs the task once the transaction is committed', async () => {
  const { payload, events } = fakePayload();

  await afterCommit({ payload, transactionID: 't1' }, () => events.push('task'));
  await payload.db.commitTransaction('t1');

  expect(events).toEqual(['commit t1', 'task']);
});

it('never runs the task of a transaction that is rolled back', async () => {
  const { payload, events } = fakePayload();

  await afterCommit({ payload, transactionID: 't1' }, () => events.push('task'));
  await payload.db.rollbackTransaction('t1');
  await payload.db.commitTransaction('t1');

  expect(events).toEqual(['rollback t1', 'commit t1']);
});

it('runs the task at once without a transaction', async () => {
  const { payload, events } = fakePayload();

  await afterCommit({ payload, transactionID: undefined }, () => events.push('task'));

  expect(events).toEqual(['task']);
});
