import { type Server as HttpServer } from 'node:http';
import { Server as NetServer } from 'node:net';
import { promisify } from 'node:util';

/** How long a connection without a request may stay once the server stops, in milliseconds. */
const idleMs = 1_000;

/** Stops a server without breaking a request. */
export interface Drain {
  isDraining(): boolean;
  /** Takes no new connections, answers what is under way, and resolves when all is quiet or time is up. */
  drain(): Promise<void>;
}

/**
 * Watches a server so that it can be drained: every answer from then on closes its connection, which a client
 * takes as the sign to go elsewhere. Connections are not cut while a request may be on its way.
 */
export function watchForDrain(server: HttpServer, options: { drainMs: number }): Drain {
  let draining: Promise<void> | null = null;
  server.on('request', (_, response) => {
    if (draining !== null) response.setHeader('Connection', 'close');
  });
  return {
    isDraining: () => draining !== null,
    drain: () => (draining ??= drainServer(server, options.drainMs)),
  };
}

async function drainServer(server: HttpServer, drainMs: number): Promise<void> {
  // `http.Server.close` would cut idle connections at once, and with them the requests that are just arriving.
  const closed = promisify(NetServer.prototype.close.bind(server))();
  const idle = setInterval(() => server.closeIdleConnections(), idleMs);
  const end = setTimeout(() => server.closeAllConnections(), drainMs);
  try {
    await closed;
  } finally {
    clearInterval(idle);
    clearTimeout(end);
  }
}
