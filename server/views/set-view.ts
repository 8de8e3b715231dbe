import type { RequestHandler } from 'express';
import { locate } from '../request/locate.ts';
import { targetOf } from '../request/target-of.ts';
import type { PublicRoutes } from '../routes/public-routes.ts';
import { safeReturn } from './safe-return.ts';
import { joinFlags, parseFlags, readView } from './view-flags.ts';

const yearSeconds = 31_536_000;

/**
 * `GET /view?on=lp&off=hc&to=/x`: changes the reading modes and goes back.
 *
 * Works without JavaScript; the cookie is readable for the script that makes it instant. It says nothing of
 * a person, and is removed when no mode is left.
 */
export function setView(options: {
  isSecure: boolean;
  routes: Pick<PublicRoutes, 'siteForHost'>;
}): RequestHandler {
  return (request, response) => {
    const { query, authority, host } = targetOf(request);
    const parameters = new URLSearchParams(query);
    const flags = new Set(parseFlags(readView(request.headers.cookie)));
    for (const flag of parseFlags(parameters.getAll('off').join('.'))) flags.delete(flag);
    for (const flag of parseFlags(parameters.getAll('on').join('.'))) flags.add(flag);
    const view = joinFlags(flags);
    response.cookie('view', view, {
      path: '/',
      sameSite: 'lax',
      secure: options.isSecure,
      maxAge: view === '' ? 0 : yearSeconds * 1000,
      encode: String,
    });
    response.set('Cache-Control', 'no-store');
    const path = safeReturn({ to: parameters.get('to'), referer: request.headers.referer, authority });
    const { wapHost } = locate(options.routes, { host, path });
    // On a host of its own the WAP edition has two addresses; the short one would be read as a wish for desktop.
    response.redirect(303, wapHost && !path.startsWith('/wap/') ? `/wap${path}` : path);
  };
}
