import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { commonPolicy, isHttps, permissionsHeader } from '../security/public-policy.ts';
import type { ServerSettings } from '../settings.ts';

/**
 * The policy of the admin: scripts by nonce, which Next reads from the policy in the request and puts on
 * every script it prints. Styles may stand inline: the CMS's controls set them.
 */
export function adminPolicy(
  settings: Pick<ServerSettings, 'publicUrl'> & { isDevelopment: boolean },
): RequestHandler {
  const { publicUrl, isDevelopment } = settings;
  const protect = helmet({
    ...commonPolicy(settings),
    xFrameOptions: { action: 'sameorigin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [
          "'self'",
          (_, response) => noncesOf(response),
          ...(isDevelopment ? ["'unsafe-eval'"] : []),
        ],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", ...(isDevelopment ? ['ws:', 'wss:'] : [])],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        // The preview shows public pages.
        frameSrc: ["'self'", publicUrl],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        ...(isHttps(settings) ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  });

  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64');
    nonces.set(response, nonce);
    request.headers['content-security-policy'] = `script-src 'nonce-${nonce}'`;
    response.setHeader(...permissionsHeader);
    response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    protect(request, response, next);
  };
}

const nonces = new WeakMap<object, string>();
const noncesOf = (response: object): string => `'nonce-${nonces.get(response) ?? ''}'`;
