import { LRUCache } from 'lru-cache';
import type { Payload, TypedUser } from 'payload';
import { pinyin } from 'pinyin-pro';

import type { SiteOption } from './find-sites.ts';

/** More sites than any group has. */
const maxSites = 2_000;

const spelled = new LRUCache<string, string>({ max: 5_000 });

/** Reads the sites that a person may choose from, in the order of the group. */
export async function readSites(payload: Payload, user: TypedUser | null | undefined): Promise<SiteOption[]> {
  if (!user) return [];
  const { docs } = await payload.find({
    collection: 'sites',
    select: { name: true, shortName: true, kind: true },
    sort: 'position',
    limit: maxSites,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
  });
  return docs.map(({ id, name, shortName, kind }) => {
    const shown = shortName === '' || !shortName ? name : shortName;
    return { id: String(id), name: shown, kind, pinyin: spell(shown) };
  });
}

/** Spelling a name takes longer than reading it. */
function spell(name: string): string {
  const known = spelled.get(name) ?? pinyin(name, { toneType: 'none' });
  spelled.set(name, known);
  return known;
}
