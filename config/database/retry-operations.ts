import { deepCopyObjectSimple } from 'payload';
import type { BaseDatabaseAdapter, Endpoint, Payload, PayloadRequest, SanitizedConfig } from 'payload';
import { withRetry } from './with-retry.ts';

/** The operations of the Local API that write. */
const writingOperations = [
  'create',
  'delete',
  'duplicate',
  'forgotPassword',
  'login',
  'resetPassword',
  'restoreGlobalVersion',
  'restoreVersion',
  'unlock',
  'update',
  'updateGlobal',
  'verifyEmail',
] as const satisfies readonly (keyof Payload)[];

/** Two processes that keep saving one record meet again and again; the pauses grow to two seconds. */
const conflictTries = 8;

interface OperationOptions {
  data?: unknown;
  req?: Partial<PayloadRequest>;
}
type Operation = (options: OperationOptions) => Promise<unknown>;

/** Set where this module has already been, so that a reloaded configuration is wrapped and a known one is not. */
const wrapped = new WeakSet<Endpoint>();

/**
 * Repeats a whole operation, through the Local API or over HTTP, when another process changed the same record meanwhile.
 *
 * MongoDB then answers `WriteConflict` and has rolled back the transaction, hooks and all: only the operation as a
 * whole can be tried again. One that is part of a larger transaction is left to the operation that opened it.
 */
export function retryOperations(adapter: BaseDatabaseAdapter): void {
  retryLocalOperations(adapter.payload);
  const connect = adapter.connect?.bind(adapter);
  adapter.connect = async (options) => {
    await connect?.(options);
    retryEndpoints(adapter.payload.config);
  };
}

/**
 * Whether the server says that the same transaction may well succeed when it is tried again at once.
 *
 * A failure of the network is no such answer: trying on would only keep everyone waiting.
 */
export function isPassingConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const writeConflict = 112;
  if (!('code' in error && typeof error.code === 'number')) return isPassingConflict(error.cause);
  if (error.code === writeConflict) return true;
  return (
    'errorLabelSet' in error &&
    error.errorLabelSet instanceof Set &&
    error.errorLabelSet.has('TransientTransactionError')
  );
}

function retryLocalOperations(payload: Payload): void {
  const operations = payload as unknown as Record<(typeof writingOperations)[number], Operation>;
  for (const name of writingOperations) {
    const operate = operations[name].bind(payload);
    operations[name] = (options) => {
      if (options.req?.transactionID) return operate(options);
      return withRetry(
        () => {
          // A transaction that could not be opened leaves its rejected promise behind.
          delete options.req?.transactionID;
          return operate('data' in options ? { ...options, data: copyData(options.data) } : options);
        },
        { mayRetry: isPassingConflict, tries: conflictTries },
      );
    };
  }
}

function retryEndpoints(config: SanitizedConfig): void {
  for (const { endpoints } of [...config.collections, ...config.globals]) {
    for (const endpoint of endpoints || []) {
      if (endpoint.method === 'get' || wrapped.has(endpoint)) continue;
      wrapped.add(endpoint);
      endpoint.handler = retryHandler(endpoint.handler);
    }
  }
}

function retryHandler(handle: Endpoint['handler']): Endpoint['handler'] {
  return (req) => {
    const sent = rememberSentData(req);
    return withRetry(
      async (attempt) => {
        if (attempt > 1) {
          delete req.transactionID;
          // The body has been read already; without one, Payload keeps the data that the request holds.
          Object.defineProperty(req, 'body', { value: null, configurable: true });
          req.data = copyData(sent.data) as PayloadRequest['data'];
        }
        return handle(req);
      },
      // An uploaded file may have been moved to its place by the first try.
      { mayRetry: (error) => !req.file && isPassingConflict(error), tries: conflictTries },
    );
  };
}

/** Keeps what the client sent: hooks change `req.data` in place. */
function rememberSentData(req: PayloadRequest): { data: unknown } {
  const sent = { data: copyData(req.data) };
  let current = req.data;
  Object.defineProperty(req, 'data', {
    configurable: true,
    enumerable: true,
    get: () => current,
    set: (data: PayloadRequest['data']) => {
      sent.data = copyData(data);
      current = data;
    },
  });
  return sent;
}

function copyData(data: unknown): unknown {
  return typeof data === 'object' && data !== null ? deepCopyObjectSimple(data) : data;
}
