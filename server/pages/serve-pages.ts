import type { RequestHandler, Response } from 'express';
import { changeEdition } from '../editions/change-edition.ts';
import { plainPages, sendPlainPage } from '../plain-page.ts';
import { addressOf, encodePath, splitTreePath } from '../request/address-of.ts';
import { locate, type Place } from '../request/locate.ts';
import { redirect } from '../request/redirect.ts';
import { targetOf } from '../request/target-of.ts';
import type { PublicRoutes } from '../routes/public-routes.ts';
import { readView } from '../views/view-flags.ts';
import { contentTypeOf, isPagePath, cacheControlOf } from './content-types.ts';
import { findFaultPage } from './find-fault-page.ts';
import { chooseEncoding } from './negotiate.ts';
import type { PageCache } from './page-cache.ts';
import { presentPrivately } from './present-answer.ts';
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
        if (
          isPagePath(place.treePath) &&
          (await changeEdition({
            ...parts,
            request,
            response,
            target,
            place,
            hasWap: () => hasWap(pages, place),
          }))
        )
          return;
        if (serveRange(request, response, found)) return;
        return sendAnswer(
          request,
          response,
          response.hasHeader('Set-Cookie') ? presentPrivately(found) : found,
        );
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

const hasWap = async (pages: PageCache, { treePath }: Place): Promise<boolean> => {
  const wap = await pages.find({ treePath: `/wap${treePath}`, encoding: 'identity', view: '' });
  return wap.kind === 'answer' && wap.status === 200;
};

const isPublished = async (pages: PageCache): Promise<boolean> =>
  (await pages.find({ treePath: '/', encoding: 'identity', view: '' })).kind === 'answer';

/** A site with a host of its own is not served by path as well: its pages link from the root of that host. */
function boundElsewhere({ routes, publicUrl }: PageParts, place: Place): string | null {
  const { prefix } = splitTreePath(place.treePath);
  if (prefix === '' || prefix === place.prefix || routes.hostForSite(prefix) === null) return null;
  return addressOf(routes, place.treePath, { prefix: place.prefix, publicUrl });
}

/** Files that are too large for memory. */
function stream({ publicDir }: PageParts, response: Response, file: string): Promise<void> {
  const path = file.slice(publicDir.length);
  response.set({ 'Content-Type': contentTypeOf(path)?.type, 'Cache-Control': cacheControlOf(path) });
  return streamFile(response, { root: publicDir, path });
}
