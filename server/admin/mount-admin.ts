import { Router, type RequestHandler } from 'express';
import { plainPages, sendPlainPage, type PlainPage } from '../plain-page.ts';
import { targetOf } from '../request/target-of.ts';
import type { ServerSettings } from '../settings.ts';
import { adminPathOf } from './admin-paths.ts';
import type { AdminPart } from './admin-part.ts';
import { adminPolicy } from './admin-policy.ts';
import { limitBody } from './limit-body.ts';
import { limitLogins, type LoginLimits } from './limit-logins.ts';
import { refuseForeignWrites } from './refuse-foreign-writes.ts';
import { requestForCms } from './take-body.ts';

const waitingPages: Record<'absent' | 'preparing' | 'failed', PlainPage> = {
  absent: {
    status: 503,
    title: '后台正在准备',
    text: '第一次启动需要几分钟，准备好后这里会自动打开。网站的公开页面不受影响。',
    retryAfterSeconds: 5,
  },
  preparing: {
    status: 503,
    title: '后台正在准备',
    text: '再过几秒就好，准备好后这里会自动打开。网站的公开页面不受影响。',
    retryAfterSeconds: 2,
  },
  failed: {
    status: 503,
    title: '后台暂时打不开',
    text: '内容数据库连接不上，系统正在重试。网站的公开页面不受影响。',
    retryAfterSeconds: 10,
  },
};

// Decided on the decoded path without regard to case, as the CMS does.
const signingIn = /^\/api\/users\/(?:login|forgot-password|reset-password|unlock)\/?$/i;

/** Where the CMS is mounted and how it is guarded. */
export interface AdminMountOptions {
  settings: Pick<ServerSettings, 'publicUrl' | 'adminHost' | 'maxUploadBytes'>;
  admin: AdminPart;
  isDevelopment: boolean;
  /** Rejects while the content database cannot be reached. */
  checkDatabase: () => Promise<void>;
  loginLimits?: LoginLimits;
  /** Told of each login that the CMS refused. */
  onRefusedLogin?: (failure: { account: string; address: string }) => void;
}

/**
 * The CMS below `/admin` and `/api`, behind its own headers and limits. Nothing here reads a body before the
 * CMS does, logins excepted. With a host of its own the admin does not exist on any other.
 */
export function mountAdmin(options: AdminMountOptions): Router {
  const { settings, admin, isDevelopment, loginLimits, onRefusedLogin } = options;
  const router = Router({ caseSensitive: true, strict: true });
  const own = adminOnly({ settings, isDevelopment });
  router.use(own, onlyKnownMethods);
  router.use(adminPolicy({ ...settings, isDevelopment }));
  router.use(refuseForeignWrites(settings), limitBody(settings));
  router.use(onlyWhenReady(admin, options.checkDatabase));
  const limit = limitLogins(loginLimits, onRefusedLogin);
  router.use((request, response, next) =>
    request.method === 'POST' && signingIn.test(targetOf(request).path)
      ? limit(request, response, next)
      : next(),
  );
  router.use((request, response) => admin.handle(requestForCms(request), response));
  return router;
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

const onlyKnownMethods: RequestHandler = (request, response, next) => {
  if (methods.has(request.method)) return next();
  response.setHeader('Allow', [...methods].join(', '));
  sendPlainPage(response, plainPages.refused(405, '不支持这种请求'), 'json');
};

const isApi = (request: Parameters<RequestHandler>[0]): boolean => targetOf(request).path.startsWith('/api/');

/** How long an answer about the database is believed, so that many requests do not ask it each. */
const believedMs = 250;

/** Says in Chinese what is missing, rather than let the CMS fail in its own words. */
function onlyWhenReady(admin: AdminPart, checkDatabase: () => Promise<void>): RequestHandler {
  let checkedAt = -Infinity;
  let check: Promise<boolean> = Promise.resolve(true);
  const isReachable = (): Promise<boolean> => {
    const now = performance.now();
    if (now - checkedAt < believedMs) return check;
    checkedAt = now;
    check = checkDatabase().then(
      () => true,
      () => false,
    );
    return check;
  };

  return async (request, response, next) => {
    const state = admin.state();
    const isFile = targetOf(request).path.startsWith('/_next/');
    if (state === 'ready' && (isFile || (await isReachable()))) return next();
    const page = waitingPages[state === 'ready' ? 'failed' : state];
    sendPlainPage(response, page, isApi(request) ? 'json' : 'html');
  };
}

/** Passes on what is for the CMS, closes what is closed, and leaves the rest to the public side. */
function adminOnly(options: Pick<AdminMountOptions, 'settings' | 'isDevelopment'>): RequestHandler {
  const { adminHost } = options.settings;
  return (request, response, next) => {
    const { path, authority, host } = targetOf(request);
    const part = adminPathOf(path, options);
    if (part === null) return next('router');
    const isHere = adminHost === undefined || adminHost === authority || adminHost === host;
    if (part !== 'closed' && isHere) return next();
    sendPlainPage(response, plainPages.notFound, path.startsWith('/api/') ? 'json' : 'html');
  };
}
