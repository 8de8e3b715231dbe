import { cacheControlOf, contentTypeOf, isPagePath } from './content-types.ts';
import type { Encoding } from './negotiate.ts';

/** One representation of a file, ready to be written to the socket. */
export interface Answer {
  kind: 'answer';
  status: number;
  etag: string;
  body: Buffer;
  /** Names and values in turn, as `writeHead` takes them. */
  headers: string[];
  notModifiedHeaders: string[];
}

/** Prepares everything that each request for a representation repeats. */
export function presentAnswer(content: {
  treePath: string;
  status: number;
  encoding: Encoding;
  etag: string;
  body: Buffer;
  securityHeaders: readonly string[];
}): Answer {
  const { treePath, status, encoding, etag, body, securityHeaders } = content;
  const kind = contentTypeOf(isPagePath(treePath) ? '/index.html' : treePath);
  const validators = ['ETag', etag, 'Cache-Control', status === 200 ? cacheControlOf(treePath) : 'no-cache'];
  // A page also depends on the cookie: reading modes, and the edition that a phone is sent to.
  if (isPagePath(treePath)) validators.push('Vary', 'Accept-Encoding, Cookie');
  else if (kind?.compressible === true) validators.push('Vary', 'Accept-Encoding');
  const headers = [
    'Content-Type',
    kind?.type ?? 'application/octet-stream',
    'Content-Length',
    String(body.length),
  ];
  if (encoding !== 'identity') headers.push('Content-Encoding', encoding);
  if (status === 200 && encoding === 'identity') headers.push('Accept-Ranges', 'bytes');
  headers.push(...validators, ...securityHeaders);
  return { kind: 'answer', status, etag, body, headers, notModifiedHeaders: validators };
}

/** The same answer for one reader alone: it carries a cookie, which no cache between may keep. */
export function presentPrivately(answer: Answer): Answer {
  const restrict = (headers: readonly string[]): string[] =>
    headers.map((value, index) => (headers[index - 1] === 'Cache-Control' ? 'private, no-cache' : value));
  return {
    ...answer,
    headers: restrict(answer.headers),
    notModifiedHeaders: restrict(answer.notModifiedHeaders),
  };
}
