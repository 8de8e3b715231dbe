import type { RequestHandler } from 'express';
import { targetOf } from '../request/target-of.ts';
import type { PublicRoutes } from '../routes/public-routes.ts';
import { plainPages, sendPlainPage } from '../plain-page.ts';
import { drawQr, mayDraw } from './draw-qr.ts';

/** Draws the code that leads a phone to a page of the group. */
export function serveQr({ publicUrl, routes }: { publicUrl: string; routes: PublicRoutes }): RequestHandler {
  const own = new URL(publicUrl).host;
  return (request, response) => {
    const url = new URLSearchParams(targetOf(request).query).get('url') ?? '';
    const host = URL.canParse(url) ? new URL(url).host : '';
    const isOurs = host === own || routes.siteForHost(host.replace(/:\d+$/u, '')) !== null;
    if (!mayDraw(url, new Set(isOurs ? [host] : []))) {
      sendPlainPage(response, plainPages.refused(400, '只能为本站的网页生成二维码'));
      return;
    }
    response.setHeader('Content-Type', 'image/svg+xml');
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.end(drawQr(url));
  };
}
