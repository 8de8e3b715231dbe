import type { Access, CollectionSlug, PayloadRequest, Where } from 'payload';

import { readPerson } from '../access/read-person.ts';
import { idOf, type Id } from '../ids.ts';

/**
 * Who may see and take over edit locks: everyone the own ones; through the REST interface one by one those of records
 * that the person may change; inside the admin, which only shows who is editing what one has open, all.
 */
export const lockAccess: Record<'create' | 'read' | 'update' | 'delete', Access> = {
  create: () => false,
  read: ({ req }) => {
    if (readPerson(req)?.disabled !== false || !req.user) return false;
    return req.payloadAPI === 'REST' ? lockOfReadable(req) : true;
  },
  update: ({ req, id }) => mayTakeOver(req, id),
  delete: ({ req, id }) => mayTakeOver(req, id),
};

/** The admin asks for the lock of one record by its collection and id; anything wider finds the own locks only. */
async function lockOfReadable(req: PayloadRequest): Promise<Where> {
  const own: Where = { 'user.value': { equals: req.user?.id } };
  const asked = askedDocument(req.query);
  if (asked === null || !(await mayChange(req, asked))) return own;
  return {
    or: [
      own,
      {
        and: [
          { 'document.relationTo': { equals: asked.collection } },
          { 'document.value': { equals: asked.id } },
        ],
      },
    ],
  };
}

async function mayTakeOver(req: PayloadRequest, id: Id | undefined): Promise<boolean> {
  if (readPerson(req)?.disabled !== false || id === undefined) return false;
  const { docs } = await req.payload.find({
    collection: 'payload-locked-documents',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    // The lock is looked up to decide whether the person may have it.
    overrideAccess: true,
    req,
  });
  const [lock] = docs;
  if (lock === undefined) return false;
  if (String(idOf(lock.user)) === String(req.user?.id)) return true;
  const target = lock.document;
  const targetId = idOf(target);
  return target && targetId !== null
    ? mayChange(req, { collection: target.relationTo, id: targetId })
    : false;
}

async function mayChange(req: PayloadRequest, target: { collection: string; id: Id }): Promise<boolean> {
  const collections: Partial<PayloadRequest['payload']['collections']> = req.payload.collections;
  const update = collections[target.collection as CollectionSlug]?.config.access.update;
  const allowed = (await update?.({ req, id: target.id })) ?? false;
  if (typeof allowed === 'boolean') return allowed;
  const { totalDocs } = await req.payload.count({
    collection: target.collection as CollectionSlug,
    where: { and: [{ id: { equals: target.id } }, allowed] },
    trash: true,
    // The condition of the person's right stands in the query.
    overrideAccess: true,
    req,
  });
  return totalDocs > 0;
}

function askedDocument(query: PayloadRequest['query']): { collection: string; id: Id } | null {
  const where: unknown = query.where;
  const collection = valueAt(where, 'document.relationTo');
  const id = valueAt(where, 'document.value');
  if (typeof collection !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) return null;
  return { collection, id };
}

function valueAt(where: unknown, path: string): unknown {
  if (typeof where !== 'object' || where === null || !(path in where)) return undefined;
  const condition: unknown = (where as Record<string, unknown>)[path];
  return typeof condition === 'object' && condition !== null && 'equals' in condition
    ? condition.equals
    : undefined;
}
