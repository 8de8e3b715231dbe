import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { AppError } from '#config/errors.ts';
import type { Settings } from '#config/env.ts';
import { noteFailedLogin } from '#config/failed-logins.ts';
import type { Logger } from '#config/logger.ts';
import { followWords } from '#search/dictionary/live-vocabulary.ts';
import { openSearchEngine } from '#search/open-engine.ts';
import { openZeroHitLog, type ZeroHitLog } from '#search/zero-hits.ts';
import { sweepPreviews } from '#sites/preview/preview-files.ts';
import { groupWords } from '#sites/search-feed/group-words.ts';
import type { AdminState } from './admin/admin-part.ts';
import { createNextAdmin } from './admin/next-admin.ts';
import { createServer } from './create-server.ts';
import { checkDatabase } from './health/check-database.ts';
import { routesFromStore } from './routes-from-store.ts';
import { servePreview } from './preview/serve-preview.ts';
import { serveSearch } from './search/serve-search.ts';

/** The port cannot be had; another start with the same settings would fail as well. */
export class ListenError extends AppError<'server.listen'> {}

/** A running web server. */
export interface RunningWeb {
  port: number;
  /** Opens the admin when it is built; may be called again. */
  openAdmin(): void;
  stop(): Promise<void>;
}

/**
 * Runs the web server with everything real behind it: the read model, the output tree and, once told to, the admin.
 *
 * @throws {ListenError} `server.listen` when the port is taken or not allowed.
 */
export async function runWeb(options: {
  settings: Settings;
  logger: Logger;
  onAdminState: (state: AdminState) => void;
}): Promise<RunningWeb> {
  const { settings, logger, onAdminState } = options;
  const isDevelopment = settings.mode === 'development';
  const routes = routesFromStore({ storeFile: settings.paths.store });
  const admin = createNextAdmin({
    dir: fileURLToPath(new URL('..', import.meta.url)),
    isDevelopment,
    port: settings.port,
    checkDatabase: () => checkDatabase(settings.database),
    logger,
    onState: onAdminState,
  });
  const words = groupWords(settings.paths.store);
  const engine = openSearchEngine(settings, followWords(words));
  let zeroHits: ZeroHitLog | undefined;
  const search = serveSearch({
    engine,
    routes,
    storeFile: settings.paths.store,
    publicDir: settings.paths.public,
    publicUrl: settings.publicUrl,
    onFault: (err) => logger.warn({ err }, 'A search was not answered.'),
    onNothingFound(text) {
      try {
        zeroHits ??= openZeroHitLog(settings.paths.search);
        zeroHits.add(text, new Date());
      } catch (err) {
        logger.warn({ err }, 'A search without hits was not counted.');
      }
    },
  });
  const { server, drain } = createServer({
    settings,
    logger,
    routes,
    admin,
    isDevelopment,
    search: search.handler,
    preview: servePreview(settings),
    onRefusedLogin(failure) {
      try {
        noteFailedLogin(settings.paths.failedLogins, { ...failure, at: new Date().toISOString() });
      } catch (err) {
        logger.warn({ err }, 'A refused login was not noted.');
      }
    },
  });
  sweepPreviews(settings.paths.previews, Date.now());
  await listen(server, settings);
  return {
    port: (server.address() as AddressInfo).port,
    openAdmin: () => admin.prepare(),
    async stop() {
      await drain();
      await admin.close();
      routes.close();
      search.close();
      await engine.close();
      words.close();
      zeroHits?.close();
    },
  };
}

function listen(server: Server, { port, host }: Pick<Settings, 'port' | 'host'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(presentListenFault(cause, port)));
    server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve);
  });
}

function presentListenFault(cause: NodeJS.ErrnoException, port: number): ListenError {
  const reasons: Record<string, string> = {
    EADDRINUSE: `端口 ${port} 已经被别的程序占用。`,
    EACCES: `没有使用端口 ${port} 的权限，1024 以下的端口一般只给系统用。`,
    EADDRNOTAVAIL: '这台机器上没有 HOST 指定的网卡地址。',
  };
  return new ListenError(
    'server.listen',
    reasons[cause.code ?? ''] ?? `不能监听端口 ${port}：${cause.message}`,
    {
      cause,
      hint: '用环境变量 PORT 换一个端口，例如：PORT=8080 npm start',
    },
  );
}
