import { AsyncLocalStorage } from 'node:async_hooks';
import type { BaseDatabaseAdapter, PayloadRequest } from 'payload';
import { beforeEach, describe, expect, it } from 'vitest';
import { admitOneWriter, readMethods, writeMethods } from './one-writer.ts';
import type { TransactionEngine } from './one-writer.ts';

/** A database that only writes down what it is asked. */
class Ledger implements TransactionEngine {
  takesOneCallAtATime = false;
  readonly entries: string[] = [];
  failsToCommit = false;
  #begun = 0;

  readonly begin = () => {
    this.#begun += 1;
    this.entries.push(`begin ${this.#begun}`);
    return Promise.resolve(String(this.#begun));
  };
  readonly commit = (id: string) => {
    this.entries.push(`commit ${id}`);
    return this.failsToCommit ? Promise.reject(new Error('disk full')) : Promise.resolve();
  };
  readonly rollback = (id: string) => {
    this.entries.push(`rollback ${id}`);
    return Promise.resolve();
  };
}

type WriteArguments = { data?: () => Promise<void>; req?: Partial<PayloadRequest> };
type LedgerAdapter = Pick<
  BaseDatabaseAdapter,
  'beginTransaction' | 'commitTransaction' | 'rollbackTransaction'
> &
  Record<'create' | 'updateOne', (args: WriteArguments) => Promise<unknown>>;

let ledger: Ledger;
let adapter: LedgerAdapter;
beforeEach(() => {
  ledger = new Ledger();
  adapter = openAdapter({ waitMs: 10_000, holdMs: 10_000 });
});

function openAdapter(limits: { waitMs: number; holdMs: number }): LedgerAdapter {
  const write = (name: string) => async (args: WriteArguments) => {
    ledger.entries.push(`${name} in ${JSON.stringify(args.req?.transactionID)}`);
    await args.data?.();
  };
  const stock = {
    ...Object.fromEntries([...readMethods, ...writeMethods].map((name) => [name, write(name)])),
    payload: { logger: { error: () => ledger.entries.push('logged') } },
  } as unknown as BaseDatabaseAdapter;
  admitOneWriter(stock, ledger, limits);
  return stock as unknown as LedgerAdapter;
}

async function begin(): Promise<number | string> {
  const id = await adapter.beginTransaction();
  if (id === null) throw new Error('no transaction');
  return id;
}

/** One operation of Payload: begins, does its work, commits. */
async function operate(work: (req: Partial<PayloadRequest>) => Promise<unknown>): Promise<void> {
  await Promise.resolve();
  const transactionID = await begin();
  await work({ transactionID });
  await adapter.commitTransaction(transactionID);
}

describe('admitOneWriter', () => {
  it('lets the next transaction begin when the one before has ended', async () => {
    await Promise.all([
      operate((req) => adapter.create({ req })),
      operate((req) => adapter.updateOne({ req })),
    ]);

    expect(ledger.entries).toEqual([
      'begin 1',
      'create in "1"',
      'commit 1',
      'begin 2',
      'updateOne in "2"',
      'commit 2',
    ]);
  });

  it('gives a write without a transaction one of its own, in its turn', async () => {
    await Promise.all([operate((req) => adapter.create({ req })), adapter.updateOne({})]);

    expect(ledger.entries.slice(3)).toEqual(['begin 2', 'updateOne in "2"', 'commit 2']);
  });

  it('rolls back a write of its own that fails', async () => {
    const failing = adapter.create({ data: () => Promise.reject(new Error('no such column')) });

    await expect(failing).rejects.toThrow('no such column');
    expect(ledger.entries).toEqual(['begin 1', 'create in "1"', 'rollback 1']);
  });

  it('lets the calls of one transaction run one after the other where the database asks for it', async () => {
    ledger.takesOneCallAtATime = true;
    const call = (name: string) => async () => {
      await Promise.resolve();
      ledger.entries.push(`end of ${name}`);
    };

    await operate((req) =>
      Promise.all([
        adapter.create({ req, data: call('create') }),
        // A method of the adapter that calls another one is inside its own call.
        adapter.updateOne({
          req,
          data: () => adapter.create({ req, data: call('inner') }).then(call('update')),
        }),
      ]),
    );

    expect(ledger.entries).toEqual([
      'begin 1',
      'create in "1"',
      'end of create',
      'updateOne in "1"',
      'create in "1"',
      'end of inner',
      'end of update',
      'commit 1',
    ]);
  });

  it('throws when a transaction would wait for its own parent', async () => {
    const nested = operate(() => operate(() => Promise.resolve()));

    await expect(nested).rejects.toMatchObject({ code: 'database.nested_write' });
  });

  it('takes a write without a request into the transaction that it was called from', async () => {
    await operate(() => adapter.create({}));

    expect(ledger.entries).toEqual(['begin 1', 'create in "1"', 'commit 1']);
  });

  it('lets a caller write again once its operation has ended', async () => {
    await operate(() => Promise.resolve());
    await operate(() => Promise.resolve());

    expect(ledger.entries).toEqual(['begin 1', 'commit 1', 'begin 2', 'commit 2']);
  });

  it('refuses a write in a transaction that has ended', async () => {
    const transactionID = await begin();
    await adapter.rollbackTransaction(transactionID);

    await expect(adapter.create({ req: { transactionID } })).rejects.toMatchObject({
      code: 'database.transaction_lost',
    });
  });

  it('does not let an operation succeed whose transaction was rolled back', async () => {
    const transactionID = await begin();
    await adapter.rollbackTransaction(transactionID);

    await expect(adapter.commitTransaction(transactionID)).rejects.toMatchObject({
      code: 'database.transaction_lost',
    });
  });

  it('hands the turn on when a commit fails, and says so', async () => {
    ledger.failsToCommit = true;
    await expect(operate(() => Promise.resolve())).rejects.toThrow('disk full');

    ledger.failsToCommit = false;
    await operate(() => Promise.resolve());
    expect(ledger.entries).toEqual(['begin 1', 'commit 1', 'begin 2', 'commit 2']);
  });

  it('rolls back a transaction that is held too long, and lets the others on', async () => {
    adapter = openAdapter({ waitMs: 10_000, holdMs: 1 });
    const asSomeoneElse = AsyncLocalStorage.snapshot();
    const transactionID = await begin();

    await asSomeoneElse(() => adapter.updateOne({}));

    await expect(adapter.commitTransaction(transactionID)).rejects.toMatchObject({
      code: 'database.transaction_lost',
    });
    expect(ledger.entries).toEqual([
      'begin 1',
      'logged',
      'rollback 1',
      'begin 2',
      'updateOne in "2"',
      'commit 2',
    ]);
  });

  it('tells a write that has waited too long that the system is busy', async () => {
    adapter = openAdapter({ waitMs: 1, holdMs: 10_000 });
    const asSomeoneElse = AsyncLocalStorage.snapshot();

    await operate(async (req) => {
      const waiting = asSomeoneElse(() => adapter.updateOne({}));
      await expect(waiting).rejects.toMatchObject({ code: 'database.busy', status: 503, isPublic: true });
      await adapter.create({ req });
    });

    expect(ledger.entries).toEqual(['begin 1', 'create in "1"', 'commit 1']);
  });

  it('leaves the request as it was: it may serve other writes at the same time', async () => {
    const req: Partial<PayloadRequest> = {};

    await adapter.create({ req });

    expect(req).toEqual({});
  });
});
