import type { Edition } from '#themes/contract.ts';
import type { HostedSite, PublicRoutes } from '../routes/public-routes.ts';
import type { Target } from './read-target.ts';

/** Where a request leads in the output tree. */
export interface Place {
  edition: Edition;
  /** The host serves the WAP edition only: `m.example.gov.cn`. */
  wapHost: boolean;
  /** Prefix of the site that the host is bound to; empty on the portal's and on unknown hosts. */
  prefix: string;
  /** Path within the site and edition. */
  local: string;
  /** Path in the output tree, see {@link PublicRoutes}. */
  treePath: string;
}

const sharedPath = /^\/(?:assets\/|favicon\.ico$)/;

/** Finds where a path leads on a host. Paths under `/assets/` are the same on every host. */
export function locate(
  routes: Pick<PublicRoutes, 'siteForHost'>,
  target: Pick<Target, 'host' | 'path'>,
): Place {
  const { path } = target;
  const site = siteOf(routes, target.host);
  const wapHost = site.edition === 'wap';
  if (sharedPath.test(path)) return { edition: 'desktop', wapHost, prefix: '', local: path, treePath: path };
  const isWapPath = path.startsWith('/wap/');
  const local = isWapPath ? path.slice('/wap'.length) : path;
  const edition: Edition = isWapPath || (wapHost && path !== '/wap') ? 'wap' : 'desktop';
  return {
    edition,
    wapHost,
    prefix: site.prefix,
    local,
    treePath: treePathOf({ edition, prefix: site.prefix, local }),
  };
}

/** The tree path of a page by its edition, site and local path. */
function treePathOf(page: Pick<Place, 'edition' | 'prefix' | 'local'>): string {
  return `${page.edition === 'wap' ? '/wap' : ''}${page.prefix}${page.local}`;
}

/** A host that no site has serves the portal; with `m.` before it, in the WAP edition. */
function siteOf(routes: Pick<PublicRoutes, 'siteForHost'>, host: string): HostedSite {
  const bound = routes.siteForHost(host);
  if (bound !== null) return bound;
  if (!host.startsWith('m.')) return { prefix: '' };
  return { prefix: routes.siteForHost(host.slice(2))?.prefix ?? '', edition: 'wap' };
}
