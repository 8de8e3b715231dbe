import type { CollectionSlug, Endpoint, PayloadRequest, Where } from 'payload';
import { pinyin } from 'pinyin-pro';

import type { Found } from '#admin/frame/find-results.ts';
import { readNames } from '#admin/lists/names.ts';
import { findSites } from '#admin/site-choice/find-sites.ts';
import { actionOf, type Subject } from '#policy/actions.ts';
import { mayDoSomewhere } from '#policy/may.ts';

import { readPerson } from '../access/read-person.ts';
import { idOf, type Id } from '../ids.ts';
import { parseFind, type FindQuery } from './find-query.ts';

/** One kind of record that is found by its name. */
interface Kind {
  kind: Found['kind'];
  subject: Subject;
  title: string;
  limit: number;
  /** Relationship that says where a record belongs. */
  place: string;
  /** Field with the pinyin of the name. */
  address?: string;
  sort?: string;
}

const kinds: Kind[] = [
  {
    kind: 'articles',
    subject: 'content',
    title: 'title',
    limit: 8,
    place: 'site',
    address: 'address',
    sort: '-updatedAt',
  },
  { kind: 'columns', subject: 'columns', title: 'name', limit: 5, place: 'site' },
  { kind: 'media', subject: 'media', title: 'originalName', limit: 5, place: 'site', sort: '-createdAt' },
];

/** Sites and people are few: their names are compared here, so that pinyin and initials find them too. */
const short: (Pick<Kind, 'kind' | 'subject' | 'limit'> & { place: string })[] = [
  { kind: 'sites', subject: 'sites', limit: 5, place: '' },
  { kind: 'users', subject: 'users', limit: 5, place: 'organisation' },
];
const maxShort = 1_000;

/** `GET /api/find?q=` → `{ found }`: what the person may see, by title, name or pinyin; a few of each kind. */
export function findEndpoint(): Endpoint {
  return {
    path: '/find',
    method: 'get',
    handler: async (req) => {
      if (!req.user)
        return Response.json({ errors: [{ message: '登录已过期，请重新登录。' }] }, { status: 401 });
      const query = parseFind(new URL(req.url ?? '', 'http://localhost').searchParams.get('q') ?? '');
      if (query === null) return Response.json({ found: [] });
      const person = readPerson(req);
      const may = ({ subject }: { subject: Subject }): boolean => {
        const action = actionOf(subject, 'read');
        return action !== null && mayDoSomewhere(person, action);
      };
      const found = await Promise.all([
        ...short.filter(may).map((one) => findByName(req, one, query)),
        ...kinds
          .filter((one) => may(one) && req.payload.collections[one.kind as CollectionSlug] !== undefined)
          .map((one) => findByTitle(req, one, query)),
      ]);
      return Response.json({ found: found.flat() }, { headers: { 'Cache-Control': 'no-store' } });
    },
  };
}

async function findByTitle(req: PayloadRequest, kind: Kind, { text, address }: FindQuery): Promise<Found[]> {
  const named: Where = { [kind.title]: { contains: text } };
  const where: Where =
    address === null || kind.address === undefined
      ? named
      : { or: [named, { [kind.address]: { contains: address } }] };
  const { docs } = await req.payload.find({
    collection: kind.kind,
    where,
    select: { [kind.title]: true, [kind.place]: true },
    draft: true,
    depth: 0,
    limit: kind.limit,
    pagination: false,
    ...(kind.sort === undefined ? {} : { sort: kind.sort }),
    overrideAccess: false,
    user: req.user,
  });
  return present(req, docs as unknown as Record<string, unknown>[], {
    kind: kind.kind,
    title: kind.title,
    place: kind.place,
    target: 'sites',
  });
}

async function findByName(
  req: PayloadRequest,
  { kind, limit, place }: (typeof short)[number],
  { text }: FindQuery,
): Promise<Found[]> {
  const { docs } = await req.payload.find({
    collection: kind,
    select: { name: true, ...(kind === 'sites' ? { shortName: true, kind: true } : { organisation: true }) },
    sort: kind === 'sites' ? 'position' : 'name',
    depth: 0,
    limit: maxShort,
    pagination: false,
    overrideAccess: false,
    user: req.user,
  });
  const rows = docs as unknown as Record<string, unknown>[];
  const options = rows.map((row) => {
    const name = textOf(row.name);
    return {
      id: String(idOf(row)),
      name: `${name} ${textOf(row.shortName)}`,
      kind: textOf(row.kind),
      pinyin: pinyin(name, { toneType: 'none' }),
    };
  });
  const ids = findSites(options, text)
    .slice(0, limit)
    .map(({ id }) => id);
  const hits = ids.flatMap((id) => rows.filter((row) => String(idOf(row)) === id));
  return present(req, hits, { kind, title: 'name', place, target: 'organisations' });
}

async function present(
  req: PayloadRequest,
  rows: Record<string, unknown>[],
  { kind, title, place, target }: { kind: Found['kind']; title: string; place: string; target: string },
): Promise<Found[]> {
  const ids = rows.map((row) => idOf(row[place])).filter((id): id is Id => id !== null);
  const places = ids.length === 0 ? new Map<string, string>() : await readNames(req.payload, target, ids);
  return rows.map((row) => ({
    kind,
    id: String(idOf(row)),
    name: textOf(row[title]) || '没有标题',
    note: places.get(String(idOf(row[place]))) ?? '',
  }));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
