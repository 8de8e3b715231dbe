import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload';

import { assertNoFaults, type FieldFault } from '../../errors.ts';
import { idOf, idText } from '../../ids.ts';
import { freeSlug, placeFault, slugFault } from '../column-slug.ts';
import { parentFault, slugPath, type TreeColumn } from '../tree.ts';

interface StoredColumn extends TreeColumn {
  slug: string;
  blueprintKey: string | null;
}

/**
 * Gives a column its slug when it has none, and refuses a place in the tree that cannot be: under itself, too deep, or
 * with the slug of a sibling. Remembers the path it leaves, so that old addresses lead on.
 *
 * @throws {FieldFaults}
 */
export const checkPlace: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const column = (data ?? {}) as {
    site?: unknown;
    parent?: unknown;
    name?: string;
    slug?: string | null;
    formerPaths?: string[] | null;
  };
  const id = operation === 'update' ? idText(originalDoc) : null;
  const parent = idText(column.parent);
  const columns = await readColumns(column.site, req);
  const taken = columns.filter((one) => one.parent === parent && one.id !== id).map((one) => one.slug);
  const slug = column.slug ? column.slug.toLowerCase() : freeSlug(column.name ?? '', taken);

  const faults: FieldFault[] = [];
  const above = columns.find((one) => one.id === parent);
  const badSlug =
    slugFault(slug) ?? placeFault(slug, parent === null ? undefined : (above?.blueprintKey ?? null));
  if (badSlug !== null) faults.push({ path: 'slug', message: badSlug });
  if (taken.includes(slug)) faults.push({ path: 'slug', message: '同一级已有这个路径，请换一个。' });
  const badParent = parent === null ? null : parentFault(columns, id, parent);
  if (badParent !== null) faults.push({ path: 'parent', message: badParent });
  assertNoFaults(faults, req);
  return { ...data, slug, ...formerPaths(columns, { id, parent, slug, former: column.formerPaths ?? [] }) };
};

function formerPaths(
  columns: readonly StoredColumn[],
  now: { id: string | null; parent: string | null; slug: string; former: readonly string[] },
): { formerPaths?: string[] } {
  const stored = columns.find((one) => one.id === now.id);
  if (stored === undefined || (stored.slug === now.slug && stored.parent === now.parent)) return {};
  const left = slugPath(columns, stored.id);
  const moved = columns.map((one) => (one.id === now.id ? { ...one, ...now, id: one.id } : one));
  const path = slugPath(moved, stored.id);
  return { formerPaths: [...new Set([...now.former, left])].filter((former) => former !== path) };
}

async function readColumns(site: unknown, req: PayloadRequest): Promise<StoredColumn[]> {
  const { docs } = await req.payload.find({
    collection: 'columns',
    where: { site: { equals: idOf(site) } },
    select: { parent: true, slug: true, blueprintKey: true },
    depth: 0,
    pagination: false,
    // The tree is the same whoever changes it.
    overrideAccess: true,
    req,
  });
  return docs.map(({ id, parent, slug, blueprintKey }) => ({
    id: String(id),
    parent: idText(parent),
    slug: slug ?? '',
    blueprintKey: blueprintKey ?? null,
  }));
}
