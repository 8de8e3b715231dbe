import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** How far the admin is: not built yet, being opened, answering, or broken until the next try. */
export type AdminState = 'absent' | 'preparing' | 'ready' | 'failed';

/** The CMS as the server sees it. */
export interface AdminPart {
  state(): AdminState;
  /** Answers a request; only while `ready`. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Takes over a connection, for reloading in development; absent in production. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  close(): Promise<void>;
}

/** A server without a CMS, for machines that only serve. */
export const noAdmin: AdminPart = {
  state: () => 'absent',
  handle: () => Promise.reject(new Error('There is no admin in this server.')),
  close: () => Promise.resolve(),
};
