import type { Endpoint, Field, PayloadHandler } from 'payload';

import { assertMayWriteOn } from '../access/assert-may-write-on.ts';
import { idText } from '../ids.ts';
import { checkArticle } from './check-article.ts';

/** How many of the newest articles are looked through for names that were used. */
const lookedThrough = 200;
const mostNames = 12;

/**
 * Endpoints of the form of articles; for those who may write on the site.
 *
 * - `POST /api/articles/check` the article as it stands in the form → `{ findings }`
 * - `GET /api/articles/presets?site=ID` → `{ source, editor }`, names used on the site, the most frequent first
 */
export function articleEndpoints(fields: readonly Field[]): Endpoint[] {
  return [
    { path: '/check', method: 'post', handler: check(fields) },
    { path: '/presets', method: 'get', handler: presets },
  ];
}

const check =
  (fields: readonly Field[]): PayloadHandler =>
  async (req) => {
    const body: unknown = await req.json?.().catch(() => null);
    const article = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
    assertMayWriteOn(req, idText(article.site));
    return Response.json({ findings: await checkArticle(fields, article, req) });
  };

const presets: PayloadHandler = async (req) => {
  const site = req.searchParams.get('site');
  assertMayWriteOn(req, site);
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { site: { equals: site } },
    select: { source: true, editor: true },
    sort: '-updatedAt',
    limit: lookedThrough,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  });
  return Response.json({
    source: byFrequency(docs.map(({ source }) => source)),
    editor: byFrequency(docs.map(({ editor }) => editor)),
  });
};

function byFrequency(names: readonly (string | null | undefined)[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostNames)
    .map(([name]) => name);
}
