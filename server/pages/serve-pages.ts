import type { Request, RequestHandler, Response } from 'express';
import { rememberEdition } from '../editions/edition-cookie.ts';
import { planEdition } from '../editions/plan-edition.ts';
import { readEditionQuestion } from '../editions/read-edition-question.ts';
import { plainPages, sendPlainPage } from '../plain-page.ts';
import { addressOf, encodePath, originOn, splitTreePath } from '../request/address-of.ts';
import { locate, type Place } from '../request/locate.ts';
import type { Target } from '../request/read-target.ts';
import { targetOf } from '../request/target-of.ts';
import type { PublicRoutes } from '../routes/public-routes.ts';
import { isHttps } from '../security/public-policy.ts';
import { readView } from '../views/view-flags.ts';
import { contentTypeOf, isPagePath, cacheControlOf } from './content-types.ts';
import { findFaultPage } from './find-fault-page.ts';
import { chooseEncoding } from './negotiate.ts';
import type { PageCache } from './page-cache.ts';
import { sendAnswer } from './send-answer.ts';
import { serveRange } from './serve-range.ts';
import { streamFile } from './stream-file.ts';

/** What serving pages needs. */
export interface PageParts {
  pages: PageCache;
  routes: PublicRoutes;
  publicDir: string;
  publicUrl: string;
}

/** Serves the output tree: pages, feeds and theme files, moved and withdrawn pages, and the way between editions. */
export function servePages(parts: PageParts): RequestHandler {
  const { pages, routes, publicUrl } = parts;

  return async (request, response) => {
    const target = targetOf(request);
    const place = locate(routes, target);
    const bound = boundElsewhere(parts, place);
    if (bound !== null) return redirect(response, 302, bound);
    const encoding =
      request.headers.range === undefined ? chooseEncoding(request.headers['accept-encoding']) : 'identity';
    const wanted = { treePath: place.treePath, encoding, view: readView(request.headers.cookie) };
    const found = await pages.find(wanted);
    switch (found.kind) {
      case 'answer':
        if (isPagePath(place.treePath) && (await changeEdition({ parts, request, response, target, place })))
          return;
        return serveRange(request, response, found) ? undefined : sendAnswer(request, response, found);
      case 'large':
        return stream(parts, response, found.file);
      case 'directory': {
        const index = await pages.find({ ...wanted, treePath: `${place.treePath}/` });
        if (index.kind === 'answer') return redirect(response, 301, `${encodePath(target.path)}/`);
        return fault();
      }
      case 'nothing': {
        const moved = routes.redirectFor(place.treePath);
        if (moved === null) return fault();
        return redirect(response, 301, addressOf(routes, moved, { prefix: place.prefix, publicUrl }));
      }
    }

    async function fault(): Promise<void> {
      const isPage = isPagePath(place.treePath) || contentTypeOf(place.treePath) === null;
      const page = isPage ? await findFaultPage(pages, wanted) : null;
      if (page !== null) return sendAnswer(request, response, page);
      const published = !isPage || (await isPublished(pages));
      sendPlainPage(response, published ? plainPages.notFound : plainPages.notPublished);
    }
  };
}

const isPublished = async (pages: PageCache): Promise<boolean> =>
  (await pages.find({ treePath: '/', encoding: 'identity', view: '' })).kind === 'answer';

/** A site with a host of its own is not served by path as well: its pages link from the root of that host. */
function boundElsewhere({ routes, publicUrl }: PageParts, place: Place): string | null {
  const { prefix } = splitTreePath(place.treePath);
  if (prefix === '' || prefix === place.prefix || routes.hostForSite(prefix) === null) return null;
  return addressOf(routes, place.treePath, { prefix: place.prefix, publicUrl });
}

interface EditionChange {
  parts: PageParts;
  request: Request;
  response: Response;
  target: Target;
  place: Place;
}

/** Sends the reader to the other edition, or notes which one they chose; true when the request is answered. */
async function changeEdition({ parts, request, response, target, place }: EditionChange): Promise<boolean> {
  const { publicUrl, pages, routes } = parts;
  const question = readEditionQuestion(request, target, place);
  const step = planEdition(question);
  const isSecure = isHttps({ publicUrl });
  const path = encodePath(target.path);
  switch (step.kind) {
    case 'serve':
      if (step.remember !== undefined && step.remember !== question.remembered) {
        rememberEdition(response, { edition: step.remember, because: 'chosen', isSecure });
      }
      return false;
    case 'clean-address':
      rememberEdition(response, { edition: step.remember, because: 'chosen', isSecure });
      redirect(response, 302, path);
      return true;
    case 'to-desktop-host': {
      const host = routes.hostForSite(place.prefix);
      redirect(
        response,
        302,
        `${host === null ? publicUrl : originOn(host, publicUrl)}${path}?edition=desktop`,
      );
      return true;
    }
    case 'to-wap': {
      const wap = await pages.find({ treePath: `/wap${place.treePath}`, encoding: 'identity', view: '' });
      if (wap.kind !== 'answer' || wap.status !== 200) return false;
      rememberEdition(response, { edition: 'wap', because: 'sent', isSecure });
      response.set('Vary', 'User-Agent, Cookie');
      redirect(response, 302, `/wap${path}`);
      return true;
    }
  }
}

/** Only permanent moves may be kept by browsers; the others depend on the reader or on settings. */
function redirect(response: Response, status: 301 | 302, address: string): void {
  response.set('Cache-Control', status === 301 ? 'public, max-age=3600' : 'no-store');
  response.redirect(status, address);
}

/** Files that are too large for memory. */
function stream({ publicDir }: PageParts, response: Response, file: string): Promise<void> {
  const path = file.slice(publicDir.length);
  response.set({ 'Content-Type': contentTypeOf(path)?.type, 'Cache-Control': cacheControlOf(path) });
  return streamFile(response, { root: publicDir, path });
}
