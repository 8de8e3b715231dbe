import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type RequiredDataFromCollectionSlug,
} from 'payload';
import { planSite, type PlannedColumn, type SiteChoice } from './plan-site.ts';
import { SiteError } from './site-error.ts';
import type { BlueprintName } from './types.ts';

type Id = number | string;

/** Fields of a site that a blueprint does not know; they go into the record as they are. */
export type SiteExtras = Partial<
  Pick<
    RequiredDataFromCollectionSlug<'sites'>,
    'organisation' | 'position' | 'identity' | 'phones' | 'superiors' | 'notice' | 'domains'
  >
>;

export interface NewSite {
  blueprint: BlueprintName;
  choice: SiteChoice;
  extras?: SiteExtras;
}

export interface CreatedSite {
  id: Id;
  /** Blueprint key → id of the column. */
  columns: Map<string, Id>;
}

/**
 * Makes a complete site: the site and all its columns, in one transaction, so that a failure leaves nothing.
 *
 * The records are written with the system's own rights: the caller has checked that the person may do it.
 *
 * @param req a request whose transaction is joined when it has one; it is committed here only when begun here.
 * @throws {SiteError} `site.path_taken`, `site.portal_exists`.
 */
export async function createSiteFromBlueprint(
  payload: Payload,
  { blueprint, choice, extras = {} }: NewSite,
  req?: PayloadRequest,
): Promise<CreatedSite> {
  const local = req ?? (await createLocalReq({}, payload));
  const owner = await initTransaction(local);
  try {
    const portal = await readPortal(local);
    await assertFree(local, { blueprint, path: choice.path, portalExists: portal !== null });
    const plan = planSite(blueprint, portal ? { portalName: portal.name, ...choice } : choice);
    const site = await payload.create({
      collection: 'sites',
      data: { ...plan.site, parent: portal?.id ?? null, position: await nextPosition(local), ...extras },
      ...asSystem(local),
    });
    const columns = await createColumns(payload, local, { site: site.id, plans: plan.columns });
    if (owner) await commitTransaction(local);
    return { id: site.id, columns };
  } catch (error) {
    if (owner) await killTransaction(local);
    throw error;
  }
}

// The blueprint is the system's own content; whether the person may make a site was decided by the caller.
const asSystem = (req: PayloadRequest) => ({ req, depth: 0, overrideAccess: true });

async function createColumns(
  payload: Payload,
  req: PayloadRequest,
  { site, plans }: { site: Id; plans: PlannedColumn[] },
): Promise<Map<string, Id>> {
  const ids = new Map<string, Id>();
  // One after another: a child needs the id of its parent, and a transaction has one connection.
  for (const { parentKey, ...data } of plans) {
    const parent = parentKey === null ? null : (ids.get(parentKey) ?? null);
    const column = await payload.create({
      collection: 'columns',
      data: { ...data, site, parent },
      ...asSystem(req),
    });
    ids.set(data.blueprintKey, column.id);
  }
  return ids;
}

async function readPortal(req: PayloadRequest): Promise<{ id: Id; name: string } | null> {
  const { docs } = await req.payload.find({
    collection: 'sites',
    where: { kind: { equals: 'portal' } },
    select: { name: true },
    limit: 1,
    pagination: false,
    ...asSystem(req),
  });
  return docs[0] ?? null;
}

async function nextPosition(req: PayloadRequest): Promise<number> {
  const { docs } = await req.payload.find({
    collection: 'sites',
    sort: '-position',
    select: { position: true },
    limit: 1,
    pagination: false,
    ...asSystem(req),
  });
  return (docs[0]?.position ?? 0) + 10;
}

async function assertFree(
  req: PayloadRequest,
  { blueprint, path, portalExists }: { blueprint: BlueprintName; path: string; portalExists: boolean },
): Promise<void> {
  if (blueprint === 'portal' && portalExists) {
    throw new SiteError('site.portal_exists', '已经有一个门户了，一个网站群只有一个门户。', {
      status: 409,
      isPublic: true,
    });
  }
  const { totalDocs } = await req.payload.count({
    collection: 'sites',
    where: { path: { equals: path } },
    req,
    overrideAccess: true, // Same reason as above.
  });
  if (totalDocs === 0) return;
  throw new SiteError('site.path_taken', `路径“${path}”已经有站点在用。`, {
    status: 409,
    isPublic: true,
    hint: '换一个路径。',
  });
}
