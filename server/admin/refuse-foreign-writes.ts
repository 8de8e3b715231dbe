import type { RequestHandler } from 'express';
import { plainPages, sendPlainPage } from '../plain-page.ts';
import { targetOf } from '../request/target-of.ts';
import type { ServerSettings } from '../settings.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses a change that another website sends with the reader's cookie, before it reaches the CMS. */
export function refuseForeignWrites(
  settings: Pick<ServerSettings, 'publicUrl' | 'adminHost'>,
): RequestHandler {
  const known = new Set([new URL(settings.publicUrl).host, settings.adminHost]);
  return (request, response, next) => {
    const { origin, 'sec-fetch-site': fetchSite } = request.headers;
    const host = origin === undefined ? undefined : URL.parse(origin)?.host;
    const isOwn =
      origin === undefined ||
      (host !== undefined && (host === targetOf(request).authority || known.has(host)));
    if (reading.has(request.method) || (isOwn && fetchSite !== 'cross-site')) {
      next();
      return;
    }
    sendPlainPage(response, plainPages.refused(403, '不接受其他网站发来的修改'), 'json');
  };
}
