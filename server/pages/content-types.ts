import { extname } from 'node:path';

/** How a kind of file is sent. */
export interface ContentType {
  type: string;
  /** Text gains from compression; pictures and video do not. */
  compressible: boolean;
}

const text = (type: string): ContentType => ({ type: `${type}; charset=utf-8`, compressible: true });
const binary = (type: string): ContentType => ({ type, compressible: false });

/** Every kind of file that the output tree may hold; others, precompressed neighbours too, are not served. */
const contentTypes = new Map<string, ContentType>([
  ['.html', text('text/html')],
  ['.css', text('text/css')],
  ['.js', text('text/javascript')],
  ['.mjs', text('text/javascript')],
  ['.json', text('application/json')],
  ['.csv', text('text/csv')],
  ['.xml', text('application/xml')],
  ['.txt', text('text/plain')],
  ['.svg', text('image/svg+xml')],
  ['.webmanifest', text('application/manifest+json')],
  ['.webp', binary('image/webp')],
  ['.png', binary('image/png')],
  ['.jpg', binary('image/jpeg')],
  ['.jpeg', binary('image/jpeg')],
  ['.gif', binary('image/gif')],
  ['.avif', binary('image/avif')],
  ['.ico', binary('image/x-icon')],
  ['.woff2', binary('font/woff2')],
  ['.mp4', binary('video/mp4')],
  ['.webm', binary('video/webm')],
  ['.mp3', binary('audio/mpeg')],
  ['.m4a', binary('audio/mp4')],
  ['.pdf', binary('application/pdf')],
  ['.rtf', { type: 'application/rtf', compressible: true }],
]);

const feed = text('application/rss+xml');

/** The content type of a file in the output tree; null when files of its kind are not served. */
export function contentTypeOf(path: string): ContentType | null {
  if (path.endsWith('/rss.xml')) return feed;
  return contentTypes.get(extname(path).toLowerCase()) ?? null;
}

/** Whether a path leads to a page rather than to a feed, a picture or another file. */
export const isPagePath = (path: string): boolean => path.endsWith('/') || path.endsWith('.html');

/**
 * How long a copy may be kept: pages are asked for again each time, so that a save is seen at once; a file
 * under `/assets/` has its hash in its name and never changes.
 */
export function cacheControlOf(path: string): string {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable';
  if (contentTypeOf(path)?.compressible === true || isPagePath(path)) return 'no-cache';
  return 'public, max-age=3600';
}
