import { LRUCache } from 'lru-cache';
import type { Payload, TypedUser } from 'payload';

import { idIn } from '../lists/row-of.ts';
import type { SiteOption } from './find-sites.ts';
import { readSites } from './read-sites.ts';

/** Drafts that are looked at; more work than this is more work than can be counted on a screen. */
const maxDrafts = 1_000;
const believedMs = 10_000;

const known = new LRUCache<string, Promise<ReadonlyMap<string, number>>>({ max: 500, ttl: believedMs });

/**
 * Counts the drafts of each site that a person sees, by id; asked anew after ten seconds.
 *
 * @returns empty for people who see no content.
 */
export function readOpenWork(payload: Payload, user: TypedUser): Promise<ReadonlyMap<string, number>> {
  const key = String(user.id);
  const stored = known.get(key);
  if (stored !== undefined) return stored;
  const work = countDrafts(payload, user);
  known.set(key, work);
  work.catch(() => known.delete(key));
  return work;
}

/** The sites of the switcher, with their drafts where there are several to choose from. */
export async function readSwitcherSites(
  payload: Payload,
  user: TypedUser | null | undefined,
): Promise<SiteOption[]> {
  const sites = await readSites(payload, user);
  if (!user || sites.length < 2) return sites;
  const work = await readOpenWork(payload, user);
  return sites.map((site) => ({ ...site, drafts: work.get(site.id) ?? 0 }));
}

async function countDrafts(payload: Payload, user: TypedUser): Promise<ReadonlyMap<string, number>> {
  const { docs } = await payload.find({
    collection: 'articles',
    // Equal, not different from published: that is asked of an index.
    where: { and: [{ _status: { equals: 'draft' } }, { withdrawnAt: { exists: false } }] },
    select: { site: true },
    draft: true,
    depth: 0,
    limit: maxDrafts,
    pagination: false,
    overrideAccess: false,
    disableErrors: true,
    user,
  });
  const counts = new Map<string, number>();
  for (const { site } of docs) {
    const id = idIn(site);
    if (id !== null) counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
  }
  return counts;
}
