import type { Payload, RequiredDataFromCollectionSlug } from 'payload';
import { createSiteFromBlueprint, type CreatedSite } from '#sites/blueprints/create-site.ts';
import { inBatches } from './batches.ts';
import type { DemoSite } from './site-plans.ts';
import { otherOrganisations } from './text/data/county.ts';

type Id = number | string;
type OrganisationData = RequiredDataFromCollectionSlug<'organisations'>;

/** Writes the organisations that are not there yet. @returns ids by full name. */
export async function seedOrganisations(
  payload: Payload,
  sites: readonly DemoSite[],
): Promise<Map<string, Id>> {
  const planned = [
    ...sites.map((site) => site.organisation),
    ...otherOrganisations.map(([category, name, shortName]) => ({ category, name, shortName })),
  ];
  const { docs } = await payload.find({
    collection: 'organisations',
    select: { name: true },
    pagination: false,
    depth: 0,
    overrideAccess: true, // The demonstration is the system's own content.
  });
  const ids = new Map(docs.map((doc): [string, Id] => [doc.name, doc.id]));
  await inBatches(
    payload,
    planned,
    { size: 40 },
    () => undefined,
    async ({ name, shortName, category }, req) => {
      if (ids.has(name)) return;
      const { id } = await payload.create({
        collection: 'organisations',
        data: {
          name,
          shortName,
          category: category as OrganisationData['category'],
          position: ids.size * 10,
          // Index numbers begin with it: 014-2026-00001.
          code: String(ids.size + 1).padStart(3, '0'),
        },
        depth: 0,
        req,
        overrideAccess: true, // Same reason as above.
      });
      ids.set(name, id);
    },
  );
  return ids;
}

/** Makes a site with its columns, or finds the one an earlier run made. */
export async function seedSite(
  payload: Payload,
  plan: DemoSite,
  organisation: Id | undefined,
): Promise<CreatedSite> {
  const found = await payload.find({
    collection: 'sites',
    where: { path: { equals: plan.choice.path } },
    select: { name: true },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true, // Same reason as above.
  });
  const site = found.docs[0];
  if (site === undefined) {
    const extras = { ...plan.extras, ...(organisation === undefined ? {} : { organisation }) };
    return createSiteFromBlueprint(payload, { blueprint: plan.blueprint, choice: plan.choice, extras });
  }
  const { docs } = await payload.find({
    collection: 'columns',
    where: { site: { equals: site.id } },
    select: { blueprintKey: true },
    pagination: false,
    depth: 0,
    overrideAccess: true, // Same reason as above.
  });
  return { id: site.id, columns: new Map(docs.map((doc) => [doc.blueprintKey ?? '', doc.id])) };
}
