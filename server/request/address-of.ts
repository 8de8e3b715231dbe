import type { PublicRoutes } from '../routes/public-routes.ts';

/** Where the reader stands: the site that the requested host is bound to, and the root of the group. */
export interface Standpoint {
  prefix: string;
  publicUrl: string;
}

/**
 * The address of a tree path for a reader on a host: from the root where the host serves it, else absolute.
 * Only hosts from the settings and the store appear in it, never one that a client sent.
 */
export function addressOf(
  routes: Pick<PublicRoutes, 'hostForSite'>,
  treePath: string,
  from: Standpoint,
): string {
  const { edition, prefix, local } = splitTreePath(treePath);
  const host = prefix === '' ? null : routes.hostForSite(prefix);
  const rooted = encodePath(`${edition}${host === null ? prefix : ''}${local}`);
  const own = host === null ? '' : prefix;
  if (own === from.prefix) return rooted;
  return (host === null ? from.publicUrl : originOn(host, from.publicUrl)) + rooted;
}

/** Splits a tree path into `/wap` or nothing, the site's prefix and the path within the site. */
export function splitTreePath(treePath: string): { edition: '' | '/wap'; prefix: string; local: string } {
  const match = /^(?<edition>\/wap(?=\/))?(?<prefix>\/sites\/[^/]+(?=\/))?(?<local>\/.*)$/.exec(treePath);
  const { edition, prefix = '', local = '/' } = match?.groups ?? {};
  return { edition: edition === undefined ? '' : '/wap', prefix, local };
}

/** Scheme and port of the group's root on another host. */
export function originOn(host: string, publicUrl: string): string {
  const { protocol, port } = new URL(publicUrl);
  return `${protocol}//${host}${port === '' ? '' : `:${port}`}`;
}

/** A decoded path as an address; `?` and `#` in a name do not end it. */
export const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
