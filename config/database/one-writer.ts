import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import { E_TIMEOUT, Mutex, withTimeout } from 'async-mutex';
import type { BaseDatabaseAdapter, PayloadRequest } from 'payload';
import { DatabaseError } from './database-error.ts';
import { explainFailure } from './explain-failure.ts';

/** Every method of a Payload adapter that writes; a test holds this list against the adapters. */
export const writeMethods = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const satisfies readonly (keyof BaseDatabaseAdapter)[];

/** Every method of a Payload adapter that reads records. */
export const readMethods = [
  'count',
  'countGlobalVersions',
  'countVersions',
  'find',
  'findDistinct',
  'findGlobal',
  'findGlobalVersions',
  'findOne',
  'findVersions',
  'queryDrafts',
] as const satisfies readonly (keyof BaseDatabaseAdapter)[];

/** How one database opens and ends a transaction; all of it happens while its caller has the turn. */
export interface TransactionEngine {
  /** True where calls side by side in one transaction fail: MongoDB refuses a second first command. */
  takesOneCallAtATime: boolean;
  /** Opens a transaction and registers it in the sessions of the adapter. @returns its id. */
  begin: () => Promise<string>;
  /** Keeps what the transaction wrote. @throws when it could not be kept; then nothing of it is left. */
  commit: (id: string) => Promise<void>;
  /** Drops what the transaction wrote. Never throws. */
  rollback: (id: string) => Promise<void>;
}

/** How long a write may wait for its turn, and how long it may keep it. */
export interface TurnLimits {
  waitMs: number;
  holdMs: number;
}

/** A save waits half a minute at most, and one that hangs for a minute is given up for the others' sake. */
export const defaultTurnLimits: TurnLimits = { waitMs: 30_000, holdMs: 60_000 };

type TransactionID = Awaited<PayloadRequest['transactionID']>;
type MethodArguments = { req?: Partial<PayloadRequest> };
type Method = (args: MethodArguments) => Promise<unknown>;

/** Marks all that runs because of one transaction, so that it can be told from what others do meanwhile. */
interface Frame {
  open: boolean;
  /** The transaction, once it has its turn. */
  id?: string;
}

interface Turn {
  frame: Frame;
  release: () => void;
  limit: NodeJS.Timeout;
  /** The calls of the transaction, in the order in which they came. */
  calls: Mutex;
}

/**
 * Lets one transaction at a time into the database, in the order in which they came; the others wait without blocking.
 *
 * - `beginTransaction` takes the turn; `commitTransaction` and `rollbackTransaction` hand it on.
 * - A write of the adapter that comes without a transaction joins the one it was called from; outside of any, it waits
 *   in the same queue and gets one of its own.
 * - A transaction that would wait for its own parent (a Local API call in a hook without `req`) throws
 *   `database.nested_write` instead of hanging.
 * - A write in a transaction that has ended throws `database.transaction_lost`: it would stand alone otherwise.
 * - Calls made side by side in one transaction go one after the other where the database asks for it.
 * - What a driver throws because of the disk or the network becomes a `DatabaseError` that says what to do.
 * - The event loop runs once before each turn, so that a long loop of saves lets requests through.
 *
 * Changes the adapter in place.
 */
export function admitOneWriter(
  adapter: BaseDatabaseAdapter,
  engine: TransactionEngine,
  limits: TurnLimits = defaultTurnLimits,
): void {
  const mutex = withTimeout(new Mutex(), limits.waitMs);
  const frames = new AsyncLocalStorage<Frame>();
  const turns = new Map<TransactionID, Turn>();
  /** The transaction whose call runs: a method of the adapter may call another one. */
  const calling = new AsyncLocalStorage<Turn>();

  async function callInTurn(turn: Turn | undefined, call: () => Promise<unknown>): Promise<unknown> {
    if (turn === undefined || !engine.takesOneCallAtATime || calling.getStore() === turn) return call();
    return turn.calls.runExclusive(() => calling.run(turn, call));
  }

  async function takeTurn(frame: Frame): Promise<string> {
    try {
      const release = await mutex.acquire();
      try {
        await setImmediate();
        const id = await engine.begin();
        const limit = setTimeout(() => void giveUp(id), limits.holdMs).unref();
        turns.set(id, { frame, release, limit, calls: new Mutex() });
        frame.id = id;
        return id;
      } catch (error) {
        release();
        throw error;
      }
    } catch (error) {
      frame.open = false;
      throw error === E_TIMEOUT ? busyError(error) : error;
    }
  }

  async function endTurn(id: TransactionID, end: (id: string) => Promise<void>): Promise<boolean> {
    const turn = turns.get(id);
    if (!turn) return false;
    turns.delete(id);
    clearTimeout(turn.limit);
    try {
      await end(String(id));
    } finally {
      turn.frame.open = false;
      turn.release();
    }
    return true;
  }

  async function giveUp(id: string): Promise<void> {
    adapter.payload.logger.error({
      msg: `A transaction was rolled back: it was still open after ${limits.holdMs} ms.`,
    });
    await endTurn(id, engine.rollback);
  }

  // Not an async function: the mark has to be set in the step of the caller, whose later steps inherit it.
  adapter.beginTransaction = () => {
    if (frames.getStore()?.open) throw nestedWriteError();
    const frame: Frame = { open: true };
    frames.enterWith(frame);
    return takeTurn(frame);
  };
  adapter.commitTransaction = async (id) => {
    if (!(await endTurn(await id, engine.commit))) throw transactionLostError();
  };
  adapter.rollbackTransaction = async (id) => {
    await endTurn(await id, engine.rollback);
  };

  const methods = adapter as unknown as Record<(typeof readMethods | typeof writeMethods)[number], Method>;
  for (const name of [...readMethods, ...writeMethods]) {
    const method = methods[name].bind(adapter);
    methods[name] = async (args) => {
      try {
        const turn = turns.get(await args.req?.transactionID);
        return await callInTurn(turn, () => method(args));
      } catch (error) {
        throw explainFailure(error);
      }
    };
  }
  for (const name of writeMethods) {
    const write = methods[name].bind(adapter);
    methods[name] = async (args) => {
      const id = await args.req?.transactionID;
      if (turns.has(id)) return write(args);
      if (id) throw transactionLostError();
      const parent = frames.getStore();
      if (parent?.open && parent.id)
        return write({ ...args, req: withTransaction(args.req ?? {}, parent.id) });

      const frame: Frame = { open: true };
      return frames.run(frame, async () => {
        const own = await takeTurn(frame);
        try {
          const result = await write({ ...args, req: withTransaction(args.req ?? {}, own) });
          await endTurn(own, engine.commit);
          return result;
        } catch (error) {
          await endTurn(own, engine.rollback);
          throw error;
        }
      });
    };
  }
}

/** The request with a transaction for one write; the request itself may serve other writes at the same time. */
function withTransaction(req: Partial<PayloadRequest>, transactionID: string): Partial<PayloadRequest> {
  return new Proxy(req, {
    // Read from the request itself: the getters of a `Request` refuse any other receiver.
    get: (target, key) => (key === 'transactionID' ? transactionID : (Reflect.get(target, key) as unknown)),
  });
}

/** Too many writes are waiting, or another program keeps the database locked. */
export function busyError(cause?: unknown): DatabaseError {
  return new DatabaseError('database.busy', '系统繁忙，这次保存没有完成。', {
    status: 503,
    isPublic: true,
    hint: '请稍后再保存一次。',
    cause,
  });
}

function nestedWriteError(): DatabaseError {
  return new DatabaseError(
    'database.nested_write',
    'A write was started inside an open transaction without being part of it, and would wait for it for ever: ' +
      'pass `req` to every Local API call in a hook, an access function or a validation.',
  );
}

function transactionLostError(): DatabaseError {
  return new DatabaseError(
    'database.transaction_lost',
    'The transaction of this write has already ended: an earlier step failed or took too long, and all of it was rolled back.',
  );
}
