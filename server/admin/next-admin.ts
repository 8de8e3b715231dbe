import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import type createNext from 'next';
import type { Logger } from '#config/logger.ts';
import type { AdminPart, AdminState } from './admin-part.ts';

/** What opening the admin needs. */
export interface NextAdminOptions {
  /** Folder with `next.config.mjs` and, in production, `.next`. */
  dir: string;
  isDevelopment: boolean;
  port: number;
  /** Rejects while the content database cannot be reached. */
  checkDatabase: () => Promise<void>;
  logger: Logger;
  onState?: (state: AdminState) => void;
  /** Milliseconds until the next try after a failure. */
  retryMs?: number;
}

/** The admin of Next, opened when it is told to. */
export interface NextAdmin extends AdminPart {
  /** Opens the admin now; tries again until it succeeds. Returns at once when it is open or being opened. */
  prepare(): void;
}

/**
 * Runs Next inside this process for the admin and its API only.
 *
 * It is loaded after the public side answers, and not before the content database does, for the CMS gives
 * up for good when it starts without one.
 */
export function createNextAdmin(options: NextAdminOptions): NextAdmin {
  const { dir, isDevelopment, port, checkDatabase, logger, retryMs = 5_000 } = options;
  let state: AdminState = 'absent';
  let server: ReturnType<typeof createNext> | null = null;
  let timer: NodeJS.Timeout | undefined;
  // Next listens for upgrades on the server that it is given: a stand-in, so that only ours decides about them.
  const standIn = createServer();

  function turn(to: AdminState): void {
    state = to;
    options.onState?.(to);
  }

  async function open(): Promise<void> {
    await checkDatabase();
    const { default: next } = await import('next');
    server = next({ dev: isDevelopment, dir, port, customServer: true, httpServer: standIn });
    await server.prepare();
    turn('ready');
  }

  function prepare(): void {
    if (state === 'ready' || state === 'preparing' || !(isDevelopment || isAdminBuilt(dir))) return;
    turn('preparing');
    open().catch((error: unknown) => {
      turn('failed');
      logger.error({ err: error }, 'The admin could not be opened; trying again.');
      timer = setTimeout(prepare, retryMs).unref();
    });
  }

  return {
    prepare,
    state: () => state,
    async handle(request, response) {
      if (server === null) throw new Error('The admin is not open.');
      await server.getRequestHandler()(request, response);
    },
    ...(isDevelopment
      ? {
          // The handler that Next hands out leaves reloading to this listener of its own.
          upgrade: (request, socket, head) => {
            if (!standIn.emit('upgrade', request, socket, head)) socket.destroy();
            return Promise.resolve();
          },
        }
      : {}),
    async close() {
      clearTimeout(timer);
      await server?.close();
    },
  };
}

/** Whether `next build` has finished in this folder. */
export const isAdminBuilt = (dir: string): boolean => existsSync(path.join(dir, '.next', 'BUILD_ID'));
