import type { Payload } from 'payload';
import { absoluteUrl, homeLocal, type AddressBook } from '../addresses.ts';
import type { SiteState } from '../store/records.ts';
import type { BlueprintName } from './types.ts';

/** A site as operators see it. */
export interface ListedSite {
  /** `''` for the portal. */
  path: string;
  name: string;
  kind: BlueprintName;
  state: SiteState;
  url: string;
  wapUrl: string;
}

/** Lists all sites in their order, with the addresses of both editions. */
export async function listSites(payload: Payload, book: AddressBook): Promise<ListedSite[]> {
  const { docs } = await payload.find({
    collection: 'sites',
    select: { name: true, path: true, kind: true, state: true, domains: true },
    sort: 'position',
    pagination: false,
    depth: 0,
    overrideAccess: true, // Operators at the console see every site.
  });
  return docs.map((doc) => {
    const site = {
      id: String(doc.id),
      path: doc.path ?? '',
      domains: (doc.domains ?? []).map(({ host }) => host),
    };
    return {
      path: site.path,
      name: doc.name,
      kind: doc.kind,
      state: doc.state,
      url: absoluteUrl(book, site, 'desktop', homeLocal),
      wapUrl: absoluteUrl(book, site, 'wap', homeLocal),
    };
  });
}
