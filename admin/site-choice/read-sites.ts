import type { Payload, TypedUser } from 'payload';
import { pinyin } from 'pinyin-pro';

import type { SiteOption } from './find-sites.ts';

/** Reads the sites that a person may choose from, in the order of the group. */
export async function readSites(payload: Payload, user: TypedUser | null | undefined): Promise<SiteOption[]> {
  if (!user) return [];
  const { docs } = await payload.find({
    collection: 'sites',
    select: { name: true, shortName: true, kind: true },
    sort: 'position',
    limit: 200,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
  });
  return docs.map(({ id, name, shortName, kind }) => {
    const shown = shortName === '' || !shortName ? name : shortName;
    return { id: String(id), name: shown, kind, pinyin: pinyin(shown, { toneType: 'none' }) };
  });
}
