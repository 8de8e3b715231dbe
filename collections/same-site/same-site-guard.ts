import type { Collection, CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload';

import { assertNoFaults, type FieldFault } from '../errors.ts';
import { idText, isPossibleId, type Id } from '../ids.ts';
import { collectReferences, type Reference } from './collect-references.ts';
import { findStrangers, idsByCollection, type Stranger } from './find-strangers.ts';

/**
 * Refuses a record that points at something that does not exist, and one of a site that points at something of another
 * site.
 *
 * Runs for everyone, trusted code too, on create, update, bulk update, duplicate and restored version alike. One query a
 * collection, whatever the number of references.
 *
 * @throws {FieldFaults} naming every such field.
 */
export const sameSiteGuard: CollectionBeforeValidateHook = async ({ collection, data, req }) => {
  const site = idText((data as { site?: unknown } | undefined)?.site);
  const references = collectReferences(collection.fields, data).filter(
    // The site of the record itself: whoever writes there belongs to it.
    (one) => one.path !== 'site' && !isCode(req, one),
  );
  if (references.length === 0) return;
  const sites = await readSites(references, req);
  const sitesOf = ({ collection: slug, id }: Reference) => sites.get(`${slug}/${id}`) ?? null;
  const bound = (slug: string) => site !== null && slug !== 'sites' && sitePathOf(req, slug) !== null;
  assertNoFaults(findStrangers(references, site ?? '', sitesOf, bound).map(presentStranger), req);
};

/** The collection with a slug; a rich text may name one that there is not. */
const collectionOf = ({ payload: { collections } }: PayloadRequest, slug: string): Collection | undefined =>
  Object.hasOwn(collections, slug) ? collections[slug as CollectionSlug] : undefined;

/** Ids that people choose are codes: where one is picked its list is named too. */
const isCode = (req: PayloadRequest, { collection }: Reference): boolean =>
  collectionOf(req, collection)?.customIDType !== undefined;

function presentStranger({ reference, reason }: Stranger): FieldFault {
  const message =
    reason === 'missing'
      ? `“${reference.label}”里选的内容已经不存在，请重新选择。`
      : `“${reference.label}”里选的内容属于别的站点，不能用在本站。`;
  return { path: reference.path, message };
}

/** Path of the site in records of a collection; null when they belong to no site. */
function sitePathOf(req: PayloadRequest, slug: string): string | null {
  const path: unknown = collectionOf(req, slug)?.config.custom.sitePath;
  return typeof path === 'string' ? path : null;
}

/** The sites of what is pointed at, none for what belongs to no site; without what does not exist. */
async function readSites(
  references: readonly Reference[],
  req: PayloadRequest,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const [slug, named] of idsByCollection(references)) {
    const ids = named.filter((id) => isPossibleId(id, req.payload.db.defaultIDType));
    if (ids.length > 0 && collectionOf(req, slug) !== undefined)
      await readCollection({ slug, ids, sitePath: sitePathOf(req, slug), req, found });
  }
  return found;
}

async function readCollection(args: {
  slug: string;
  ids: Id[];
  sitePath: string | null;
  req: PayloadRequest;
  found: Map<string, string[]>;
}): Promise<void> {
  const { slug, ids, sitePath, req, found } = args;
  const path = sitePath?.split('.') ?? [];
  const { docs } = await req.payload.find({
    collection: slug as CollectionSlug,
    where: { id: { in: ids } },
    select: path[0] === undefined ? {} : { [path[0]]: true },
    depth: 0,
    limit: ids.length,
    pagination: false,
    // Something in the trash still belongs to its site.
    trash: true,
    // The guard must see what the person may not, to refuse it.
    overrideAccess: true,
    req,
  });
  for (const doc of docs) found.set(`${slug}/${doc.id}`, path.length === 0 ? [] : valuesAt(doc, path));
}

function valuesAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [key, ...rest] = path;
  if (key === undefined) {
    const id = idText(value);
    return id === null ? [] : [id];
  }
  return typeof value === 'object' && value !== null && key in value
    ? valuesAt((value as Record<string, unknown>)[key], rest)
    : [];
}
