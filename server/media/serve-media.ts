import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { RequestHandler } from 'express';
import { contentTypeOf } from '../pages/content-types.ts';
import { streamFile } from '../pages/stream-file.ts';
import { plainPages, sendPlainPage } from '../plain-page.ts';
import { targetOf } from '../request/target-of.ts';
import type { PublicRoutes } from '../routes/public-routes.ts';
import { presentDisposition } from './content-disposition.ts';

const mediaPath = /^\/media((?:\/[\w-]+)*\/[\w-][\w.-]*\.[a-z0-9]{1,8})$/i;
/** Shown in pages; everything else is saved. */
const shownInPages = /^(?:image|video|audio)\//;

/** Serves uploaded files below `/media/`: ranges for video, documents to be saved under their own names. */
export function serveMedia(options: {
  uploadsDir: string;
  routes: Pick<PublicRoutes, 'originalNameOf'>;
}): RequestHandler {
  const { uploadsDir, routes } = options;
  return async (request, response) => {
    const { path, query } = targetOf(request);
    const file = mediaPath.exec(path)?.[1];
    const stats = file === undefined ? null : await stat(uploadsDir + file).catch(() => null);
    if (file === undefined || stats?.isFile() !== true) {
      sendPlainPage(response, plainPages.notFound);
      return;
    }
    const type = typeOf(file);
    response.set({
      'Content-Type': type,
      ETag: `"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"`,
      'Cache-Control': 'public, max-age=3600',
      'X-Content-Type-Options': 'nosniff',
      // Whatever was uploaded: it runs nothing and reaches nothing, even when opened by its own address.
      'Content-Security-Policy':
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    });
    if (!shownInPages.test(type)) {
      const name = routes.originalNameOf(path) ?? new URLSearchParams(query).get('name');
      response.set('Content-Disposition', presentDisposition(name, file));
    }
    await streamFile(response, { root: uploadsDir, path: file });
  };
}

/** SVG is a document with scripts, so it is saved rather than shown; unknown kinds are bytes. */
function typeOf(file: string): string {
  const type = contentTypeOf(`/media${file}`)?.type;
  return type === undefined || /html|svg|xml|javascript/.test(type) || extname(file) === '.mjs'
    ? 'application/octet-stream'
    : type;
}
