import type { CollectionSlug, Endpoint, PayloadHandler } from 'payload';

import { mayDo } from '#policy/may.ts';

import { readPerson } from '../access/read-person.ts';
import { ContentError } from '../errors.ts';
import { idText, type Id } from '../ids.ts';

/** The key that a form gives itself; other records carry the keys of their imports there. */
const formKey = /^form:[0-9a-f]{32}$/u;

/**
 * `GET /api/<collection>/saved?key=form:…` → `{ id, revision }` of the record that a new form has made already, null when
 * it has made none: asked when the answer to its first save was lost, so that saving again makes no second record.
 */
export function savedEndpoint(collection: CollectionSlug): Endpoint {
  return { path: '/saved', method: 'get', handler: saved(collection) };
}

const saved =
  (collection: CollectionSlug): PayloadHandler =>
  async (req) => {
    const key = req.searchParams.get('key') ?? '';
    const person = readPerson(req);
    if (person === null) throw new ContentError('content.not_allowed', 403, '请先登录。');
    if (!formKey.test(key)) return Response.json(null);
    const { docs } = await req.payload.find({
      collection,
      where: { importKey: { equals: key } },
      select: { site: true, revision: true },
      limit: 1,
      depth: 0,
      pagination: false,
      trash: true,
      // The key cannot be asked for through the interface; whose the record is, is looked at below.
      overrideAccess: true,
      req,
    });
    const [found] = docs as { id: Id; site?: unknown; revision?: number | null }[];
    const site = idText(found?.site);
    const may = site !== null && mayDo(person, 'content.update', { sites: [site], state: 'draft' });
    return Response.json(found !== undefined && may ? { id: found.id, revision: found.revision ?? 0 } : null);
  };
