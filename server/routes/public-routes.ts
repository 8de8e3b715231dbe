import type { Edition } from '#themes/contract.ts';

/** The site that a host name serves. */
export interface HostedSite {
  /** Of the site's pages in the output tree: `''` for the portal, else `/sites/qingshi`. */
  prefix: string;
  /** Set when the host serves one edition only. */
  edition?: Edition;
}

/**
 * What serving must know of the published group. Every method answers at once, from memory or an index, and
 * never throws: without a store the group is served by path alone.
 *
 * A tree path is rooted in the output tree, whatever the host: `/wap/sites/qingshi/202611/slug.html`.
 */
export interface PublicRoutes {
  /** The site bound to a host; null for hosts that no site has. */
  siteForHost(host: string): HostedSite | null;
  /** The host that a site is bound to; null when it is served by path. */
  hostForSite(prefix: string): string | null;
  /** 410 when the page at this tree path tells that a document was withdrawn. */
  statusOf(treePath: string): 200 | 410;
  /** Another value whenever something was published or noted since; pages of two values may not fit together. */
  state(): unknown;
  /** Where a page has moved, as a tree path; null when it has not. */
  redirectFor(treePath: string): string | null;
  /** The name a file had when it was uploaded; null when unknown. */
  originalNameOf(mediaPath: string): string | null;
  /** When the publisher was last seen at work, ISO 8601; null when never or unknown. */
  publisherSeenAt(): string | null;
  close(): void;
}

/** The routes of a group without domains, moves and withdrawals. */
export const routesByPath: PublicRoutes = {
  siteForHost: () => null,
  hostForSite: () => null,
  statusOf: () => 200,
  state: () => null,
  redirectFor: () => null,
  originalNameOf: () => null,
  publisherSeenAt: () => null,
  close: () => undefined,
};
