import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { RequestHandler } from 'express';
import type { CatalogExport } from '#sites/addresses.ts';
import { exportCatalog } from '#sites/pages/catalog/export-catalog.ts';
import { findExport } from '#sites/pages/catalog/find-export.ts';
import { openStoreForReading } from '#sites/store/open-store.ts';
import { contentTypeOf } from '../pages/content-types.ts';
import { chooseEncoding } from '../pages/negotiate.ts';
import { plainPages, sendPlainPage } from '../plain-page.ts';
import { locate } from '../request/locate.ts';
import { splitTreePath } from '../request/address-of.ts';
import { targetOf } from '../request/target-of.ts';
import type { PublicRoutes } from '../routes/public-routes.ts';

/** Exports at the same time; each one reads the whole catalog. */
const maxExports = 4;
const retrySeconds = 10;

const exportPath = /\/mulu\.(?<type>json|csv)$/u;

/**
 * Answers `…/mulu.json` and `…/mulu.csv` with the whole catalog of a site, piece by piece out of the read model: as files
 * they would have to be written anew with every record. Anything else, and a group without a store, goes on to the pages.
 */
export function serveCatalogExport(parts: {
  storeFile: string;
  publicUrl: string;
  routes: Pick<PublicRoutes, 'siteForHost'>;
}): RequestHandler {
  const { storeFile, publicUrl, routes } = parts;
  const book = { publicUrl };
  let running = 0;

  return async (request, response, next) => {
    const target = targetOf(request);
    const type = exportPath.exec(target.path)?.groups?.['type'] as CatalogExport | undefined;
    if (type === undefined) return next();
    const { edition, prefix, local } = splitTreePath(locate(routes, target).treePath);
    const store = edition === '' ? openQuietly(storeFile) : null;
    if (store === null) return next();
    try {
      const site = findExport(store, { path: prefix.replace('/sites/', ''), local, type });
      if (site === null) return next();
      if (running >= maxExports) {
        response.setHeader('Retry-After', String(retrySeconds));
        return sendPlainPage(response, plainPages.refused(503, '正在导出的人多，请稍后再试'));
      }
      const zipped = chooseEncoding(request.headers['accept-encoding']) !== 'identity';
      response.set({
        'Content-Type': contentTypeOf(target.path)?.type,
        'Content-Disposition': `attachment; filename="mulu.${type}"`,
        'Cache-Control': 'no-cache',
        Vary: 'Accept-Encoding',
        ...(zipped ? { 'Content-Encoding': 'gzip' } : {}),
      });
      if (request.method === 'HEAD') return void response.end();
      running += 1;
      try {
        const rows = Readable.from(exportCatalog(store, { book, site, type }), {
          objectMode: false,
          highWaterMark: 0,
        });
        await (zipped ? pipeline(rows, createGzip({ level: 4 }), response) : pipeline(rows, response));
      } catch (cause) {
        // A reader who goes away is no fault of ours.
        if (!response.destroyed) throw cause;
      } finally {
        running -= 1;
      }
    } finally {
      store.close();
    }
  };
}

function openQuietly(storeFile: string): ReturnType<typeof openStoreForReading> | null {
  try {
    return openStoreForReading(storeFile);
  } catch {
    return null;
  }
}
