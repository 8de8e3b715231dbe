import type { IncomingMessage } from 'node:http';

/** What a request asks for, read once and clean. */
export interface Target {
  /** Lower case, without port; empty when the client sent none (HTTP/1.0). */
  host: string;
  /** As sent, port included, in lower case. */
  authority: string;
  /** Decoded once: starts with `/`, has no empty, dot or hidden segment, no backslash, no control character. */
  path: string;
  /** From the question mark on, or empty. */
  query: string;
}

/** A request that is answered without looking further. */
export interface Refusal {
  status: 400 | 404 | 414;
  reason: string;
}

/** Longest accepted target in bytes; the addresses of the product are far shorter. */
export const maxTargetBytes = 4096;
/** What people paste into a search box may be a whole text; the search uses its beginning. */
export const maxSearchTargetBytes = 100_000;

const searchTarget = /^(?:\/wap)?\/search(?:\.json|\/suggest)?\?/;

const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*\/?$/;
const plainHost =
  /^(?=.{1,255}$)([a-z0-9](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?)*)\.?(?::\d{1,5})?$/;
const ipv6Host = /^(\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/;
// What must not stand in a decoded segment: control characters, separators of either system, bidi overrides.
const unsafeInSegment = /[\p{Cc}/\\\u202a-\u202e\u2066-\u2069]/u;

/**
 * Reads host, path and query of a request; refuses what no honest client sends.
 *
 * Only the origin form is accepted: an absolute form would let the client name another server.
 * Source: RFC 9112 section 3.2.
 */
export function readTarget(
  request: Pick<IncomingMessage, 'url' | 'headers' | 'rawHeaders'>,
): Target | Refusal {
  const url = request.url ?? '';
  if (url.length > (searchTarget.test(url) ? maxSearchTargetBytes : maxTargetBytes))
    return { status: 414, reason: '地址太长' };
  const authority = (request.headers.host ?? '').toLowerCase();
  const host = readHost(authority);
  if (host === null || hasTwoHosts(request.rawHeaders)) return { status: 400, reason: '域名不正确' };
  if (!url.startsWith('/')) return { status: 400, reason: '地址不正确' };
  const mark = url.indexOf('?');
  const raw = mark === -1 ? url : url.slice(0, mark);
  const path = readPath(raw);
  if (typeof path !== 'string') return path;
  return { host, authority, path, query: mark === -1 ? '' : url.slice(mark) };
}

/** Decodes a raw path once; a plain path, nearly every request, is taken as it is. */
function readPath(raw: string): string | Refusal {
  if (plainPath.test(raw)) return raw;
  const segments: string[] = [];
  const parts = raw.split('/');
  for (const [index, part] of parts.entries()) {
    if (index === 0) continue;
    const segment = decodeSegment(part);
    if (segment === null || unsafeInSegment.test(segment)) return { status: 400, reason: '地址不正确' };
    if (segment === '' && index < parts.length - 1) return { status: 400, reason: '地址不正确' };
    if (segment === '.' || segment === '..') return { status: 400, reason: '地址不正确' };
    // Hidden files (.git, .env, unfinished writes) are not there for readers.
    if (segment.startsWith('.')) return { status: 404, reason: '找不到这个网页' };
    segments.push(segment);
  }
  return `/${segments.join('/')}`;
}

function decodeSegment(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Node keeps the first of two; a proxy before us may have taken the second. Source: RFC 9112 section 3.2. */
function hasTwoHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts > 1;
}

function readHost(authority: string): string | null {
  if (authority === '') return '';
  return (plainHost.exec(authority) ?? ipv6Host.exec(authority))?.[1] ?? null;
}
