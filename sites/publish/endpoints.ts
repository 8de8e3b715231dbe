import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload';

import { grantsFor, mayDo } from '#policy/may.ts';
import type { Person } from '#policy/person.ts';
import { askedDocument } from './asked-document.ts';
import { readDocumentPages } from './document-pages.ts';
import { readDocumentUses } from './document-uses.ts';
import { PublishError } from './publish-error.ts';
import { readPublishStatusOf } from './publish-status.ts';
import { poke, requestPublishing } from './request-publishing.ts';
import { retryFailure } from './retry-failure.ts';

/** What the endpoints need to know of the machine, and how they learn who asks. */
export interface PublishEndpointContext {
  storeFile: string;
  pokeFile: string;
  readPerson: (req: PayloadRequest) => Person | null;
}

/**
 * Endpoints of publishing; everything that is not allowed here is refused.
 *
 * - `GET /api/publishing/status` → pages that wait, failures on the person's sites, the last moment of publishing
 * - `GET /api/publishing/:collection/:id` → whether a document is online, with the addresses of both editions
 * - `GET /api/publishing/:collection/:id/uses` → lists that hold it and documents that name it, for withdrawing it
 * - `POST /api/publishing/again` `{ site }` (id, or null for the whole group) or `{ key }` (a failed page) → `{ pages }`
 */
export function publishEndpoints(context: PublishEndpointContext): Endpoint[] {
  return [
    { path: '/publishing/status', method: 'get', handler: status(context) },
    { path: '/publishing/:collection/:id', method: 'get', handler: pages(context) },
    { path: '/publishing/:collection/:id/uses', method: 'get', handler: uses(context) },
    { path: '/publishing/again', method: 'post', handler: again(context) },
  ];
}

const status =
  ({ storeFile, readPerson }: PublishEndpointContext): PayloadHandler =>
  (req) => {
    const person = readPerson(req);
    if (grantsFor(person, 'sites.read').length === 0) return refuse();
    const { failed, ...rest } = readPublishStatusOf(storeFile);
    const own = failed.filter(({ siteId }) => maySee(person, siteId));
    return Response.json({
      ...rest,
      failed: own.map(({ key, path, siteId, reason, since }) => ({ key, path, siteId, reason, since })),
    });
  };

const uses =
  ({ storeFile, readPerson }: PublishEndpointContext): PayloadHandler =>
  (req) => {
    const asked = askedDocument(req);
    if (asked === null) return refuse();
    const { site } = readDocumentPages(storeFile, asked.kind, asked.id);
    if (site === null || !maySee(readPerson(req), site)) return refuse();
    return Response.json(readDocumentUses(storeFile, asked.kind, asked.id));
  };

const pages =
  ({ storeFile, readPerson }: PublishEndpointContext): PayloadHandler =>
  (req) => {
    const asked = askedDocument(req);
    if (asked === null || grantsFor(readPerson(req), 'content.read').length === 0) return refuse();
    const found = readDocumentPages(storeFile, asked.kind, asked.id);
    if (found.site !== null && !maySee(readPerson(req), found.site)) return refuse();
    return Response.json(found);
  };

const again =
  ({ storeFile, pokeFile, readPerson }: PublishEndpointContext): PayloadHandler =>
  async (req) => {
    const person = readPerson(req);
    const asked = await readAsked(req);
    if (asked === null) return refuse(400, '没有说明要重新发布哪个站点。');
    const site = 'key' in asked ? siteOfFailure(storeFile, asked.key) : asked.site;
    if (!mayPublishAgain(person, site)) return refuse();
    try {
      const pages =
        'key' in asked
          ? retryFailure(storeFile, asked.key)
          : requestPublishing(storeFile, asked.site === null ? undefined : await readPath(req, asked.site));
      poke(pokeFile);
      return Response.json({ pages });
    } catch (error) {
      if (error instanceof PublishError && error.isPublic) return refuse(error.status, error.message);
      throw error;
    }
  };

function mayPublishAgain(person: Person | null, site: string | null): boolean {
  if (site === null) return grantsFor(person, 'sites.update').some((grant) => grant.sites === 'all');
  return mayDo(person, 'sites.update', { sites: [site], state: 'published' });
}

const maySee = (person: Person | null, site: string): boolean =>
  mayDo(person, 'sites.read', { sites: [site], state: 'published' });

/** The site of a failed page; an id that nobody has when there is no such failure. */
function siteOfFailure(storeFile: string, key: string): string {
  const failure = readPublishStatusOf(storeFile).failed.find((one) => one.key === key);
  return failure?.siteId ?? '';
}

async function readPath(req: PayloadRequest, site: string): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'sites',
    where: { id: { equals: site } },
    select: { path: true },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  });
  const [found] = docs;
  if (found === undefined) {
    throw new PublishError('publish.unknown_site', '没有这个站点。', { isPublic: true, status: 404 });
  }
  return found.path ?? '';
}

async function readAsked(req: PayloadRequest): Promise<{ site: string | null } | { key: string } | null> {
  const body: unknown = await req.json?.().catch(() => null);
  if (typeof body !== 'object' || body === null) return null;
  if ('key' in body && typeof body.key === 'string') return { key: body.key };
  if (!('site' in body)) return null;
  if (body.site === null) return { site: null };
  return typeof body.site === 'string' || typeof body.site === 'number' ? { site: String(body.site) } : null;
}

function refuse(status = 403, message = '你没有做这件事的权限。'): Response {
  return Response.json({ errors: [{ message }] }, { status });
}
