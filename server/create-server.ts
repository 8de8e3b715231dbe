import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { Logger } from '#config/logger.ts';
import { noAdmin, type AdminPart } from './admin/admin-part.ts';
import type { LoginLimits } from './admin/limit-logins.ts';
import { mountAdmin } from './admin/mount-admin.ts';
import { watchForDrain } from './drain.ts';
import { checkDatabase as checkContentDatabase } from './health/check-database.ts';
import { serveCatalogExport } from './catalog/serve-catalog-export.ts';
import { serveHealth } from './health/serve-health.ts';
import { serveMedia } from './media/serve-media.ts';
import { createPageCache } from './pages/page-cache.ts';
import { servePages } from './pages/serve-pages.ts';
import { serveRemembered } from './pages/serve-remembered.ts';
import { plainPages, sendPlainPage } from './plain-page.ts';
import { serveIcon } from './icon/serve-icon.ts';
import { serveQr } from './qr/serve-qr.ts';
import { readTarget } from './request/read-target.ts';
import { keepTarget, targetOf } from './request/target-of.ts';
import { routesByPath, type PublicRoutes } from './routes/public-routes.ts';
import { collectHeaders } from './security/collect-headers.ts';
import { isHttps, permissionsHeader, publicPolicy } from './security/public-policy.ts';
import type { ServerSettings } from './settings.ts';
import { setView } from './views/set-view.ts';

/** The parts that a server is put together from; what is left out is replaced by its quiet form. */
export interface ServerParts {
  settings: ServerSettings;
  logger: Pick<Logger, 'error'>;
  routes?: PublicRoutes;
  admin?: AdminPart;
  isDevelopment?: boolean;
  /** Rejects while the content database cannot be reached. */
  checkDatabase?: () => Promise<void>;
  loginLimits?: LoginLimits;
  /** Told of each login that the CMS refused. */
  onRefusedLogin?: (failure: { account: string; address: string }) => void;
  /** Answers searches, see `serveSearch`; left out, there is no search. */
  search?: RequestHandler;
  /** Shows what is not public yet to those who have a link, see `servePreview`; left out, there is no preview. */
  preview?: RequestHandler;
}

/** A server that has not begun to listen. */
export interface WebServer {
  server: Server;
  /** Stops it without breaking a request; resolves when all is quiet. */
  drain: () => Promise<void>;
}

const headersTimeoutMs = 15_000;
/** Room for a search of ten thousand characters, nine bytes each; other addresses stay short. */
const maxHeaderBytes = 128 * 1024;
const uploadTimeoutMs = 10 * 60_000;
/** Longer than proxies keep theirs, so that no request meets a connection that is being closed. */
const keepAliveMs = 75_000;

/** Puts the server of the website group together. */
export function createServer(parts: ServerParts): WebServer {
  const { settings, logger, routes = routesByPath, admin = noAdmin, isDevelopment = false } = parts;
  const { checkDatabase = () => checkContentDatabase(settings.database) } = parts;
  const publicDir = settings.paths.public;
  const policy = publicPolicy(settings);
  const securityHeaders = [...collectHeaders(policy), ...permissionsHeader];
  const pages = createPageCache({ publicDir, routes, securityHeaders });
  const remembered = serveRemembered({ pages, routes });

  const app = express();
  app.disable('x-powered-by').set('etag', false).set('query parser', false);
  app.set('trust proxy', settings.trustProxy).set('case sensitive routing', true);
  app.use(mountAdmin({ ...parts, settings, admin, isDevelopment, checkDatabase }));
  app.use(onlyReading, policy);
  app.use((_, response, next) => next(void response.setHeader(...permissionsHeader)));
  app.use(
    serveHealth({
      settings,
      routes,
      admin,
      checkDatabase,
      isAccepting: () => !draining.isDraining(),
    }),
  );
  app.get('/view', setView({ isSecure: isHttps(settings), routes }));
  app.get('/favicon.ico', serveIcon);
  app.get('/qr.svg', serveQr({ publicUrl: settings.publicUrl, routes }));
  if (parts.preview !== undefined) app.use(parts.preview);
  if (parts.search !== undefined) app.use(parts.search);
  app.use(serveCatalogExport({ storeFile: settings.paths.store, publicUrl: settings.publicUrl, routes }));
  app.use((request, response, next) =>
    targetOf(request).path.startsWith('/media/') ? media(request, response, next) : next(),
  );
  app.use(servePages({ pages, routes, publicDir, publicUrl: settings.publicUrl }));
  app.use(failSoftly(logger));
  const media = serveMedia({ uploadsDir: settings.paths.uploads, routes });

  const server = createHttpServer({
    maxHeaderSize: maxHeaderBytes,
    headersTimeout: headersTimeoutMs,
    requestTimeout: uploadTimeoutMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: 5_000,
  });
  const draining = watchForDrain(server, settings);
  server.on('request', (request, response) => {
    const target = readTarget(request);
    if ('status' in target) return sendPlainPage(response, plainPages.refused(target.status, target.reason));
    if (remembered(request, response, target)) return;
    keepTarget(request, target);
    if (settings.trustProxy === 0) dropForwarded(request);
    app(request, response);
  });
  refuseUpgrades(server, isDevelopment ? admin : noAdmin);
  return { server, drain: () => draining.drain() };
}

/** The public side is read, never written to. */
const onlyReading: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  response.setHeader('Allow', 'GET, HEAD');
  sendPlainPage(response, plainPages.refused(405, '这里只能阅读'));
};

/** Without a trusted proxy nobody may say where a request came from. */
function dropForwarded(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete request.headers[name];
  }
}

function refuseUpgrades(server: Server, admin: AdminPart): void {
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (admin.upgrade !== undefined && request.url?.startsWith('/_next/') === true) {
      admin.upgrade(request, socket, head).catch(() => socket.destroy());
      return;
    }
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
}

/** A fault of ours: logged whole, told without details. */
function failSoftly(logger: Pick<Logger, 'error'>): ErrorRequestHandler {
  return (error: unknown, request, response: ServerResponse, next) => {
    logger.error({ err: error, path: request.path }, 'A request failed.');
    // Express then cuts the connection: half an answer must not look like a whole one.
    if (response.headersSent) next(error);
    else sendPlainPage(response, plainPages.failed, request.path.startsWith('/api/') ? 'json' : 'html');
  };
}
