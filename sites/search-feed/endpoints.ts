import { existsSync } from 'node:fs';
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload';
import { readZeroHits } from '#search/zero-hit-file.ts';
import { grantsFor, mayDo } from '#policy/may.ts';
import type { Person } from '#policy/person.ts';
import { readTextStates } from '../attachments/text-states.ts';
import { askedDocument } from '../publish/asked-document.ts';
import { poke } from '../publish/request-publishing.ts';
import { openStore } from '../store/open-store.ts';
import { askRebuild } from './search-notes.ts';
import { readSearchState } from './search-state.ts';

/** What the endpoints need to know of the machine, and how they learn who asks. */
export interface SearchEndpointContext {
  storeFile: string;
  pokeFile: string;
  searchDir: string;
  readPerson: (req: PayloadRequest) => Person | null;
}

const missedDays = 30;

/**
 * Endpoints of searching for those who look after it; everything that is not allowed here is refused.
 *
 * - `GET /api/search/state` → the index, what waits, the rebuild that runs, files of the person's sites that cannot be read
 * - `GET /api/search/missed` → what was searched without finding in the last thirty days
 * - `GET /api/search/texts/:collection/:id` → whether the text of each attachment of a public document is known, by id of
 *   the medium; null while it is not public
 * - `POST /api/search/rebuild` → has the publisher build the index anew; `{ asked: true }`
 */
export function searchEndpoints(context: SearchEndpointContext): Endpoint[] {
  return [
    { path: '/search/state', method: 'get', handler: state(context) },
    { path: '/search/missed', method: 'get', handler: missed(context) },
    { path: '/search/texts/:collection/:id', method: 'get', handler: texts(context) },
    { path: '/search/rebuild', method: 'post', handler: rebuild(context) },
  ];
}

const state =
  ({ storeFile, readPerson }: SearchEndpointContext): PayloadHandler =>
  (req) => {
    const person = readPerson(req);
    if (!mayLook(person)) return refuse();
    const { unread, ...rest } = readSearchState(storeFile);
    return Response.json({ ...rest, unread: unread.filter(({ siteId }) => maySee(person, siteId)) });
  };

const missed =
  ({ searchDir, readPerson }: SearchEndpointContext): PayloadHandler =>
  (req) => {
    if (!mayLook(readPerson(req))) return refuse();
    return Response.json({
      days: missedDays,
      texts: readZeroHits(searchDir, { days: missedDays, until: new Date() }),
    });
  };

const texts =
  ({ storeFile, searchDir, readPerson }: SearchEndpointContext): PayloadHandler =>
  (req) => {
    const person = readPerson(req);
    const asked = askedDocument(req);
    if (asked === null || grantsFor(person, 'content.read').length === 0) return refuse();
    const found = readTextStates({ storeFile, searchDir }, asked);
    if (found === null) return Response.json(null);
    const may = mayDo(person, 'content.read', { sites: [found.site], state: 'published' });
    return may ? Response.json(found.files) : refuse();
  };

const rebuild =
  ({ storeFile, pokeFile, readPerson }: SearchEndpointContext): PayloadHandler =>
  (req) => {
    if (!mayRebuild(readPerson(req))) return refuse();
    if (!existsSync(storeFile)) return refuse(409, '还没有发布过内容，没有可以重建的。');
    const store = openStore(storeFile);
    askRebuild(store);
    store.close();
    poke(pokeFile);
    return Response.json({ asked: true });
  };

/** Those who look after sites, and the audit administrator, who reads everything. */
const mayLook = (person: Person | null): boolean =>
  grantsFor(person, 'sites.update').length > 0 ||
  grantsFor(person, 'content.read').some((grant) => grant.sites === 'all');

const mayRebuild = (person: Person | null): boolean =>
  grantsFor(person, 'sites.update').some((grant) => grant.sites === 'all');

const maySee = (person: Person | null, site: string): boolean =>
  mayDo(person, 'sites.read', { sites: [site], state: 'published' });

function refuse(status = 403, message = '你没有做这件事的权限。'): Response {
  return Response.json({ errors: [{ message }] }, { status });
}
