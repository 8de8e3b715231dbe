import type { CollectionSlug, Endpoint, PayloadHandler, PayloadRequest } from 'payload';

import { isDeed, type DeedAnswer, type DeedKey } from '#admin/lists/deeds.ts';
import { listSpecs } from '#admin/lists/list-specs.ts';

import { asId, planDeed } from './deed-data.ts';
import { doDeed, readTitles } from './do-deed.ts';
import { exportList } from './export-list.ts';
import { reasonOf } from './reason-of.ts';
import { refuse } from './refuse.ts';
import { selectAll } from './select-all.ts';

/** Most rows of one request. */
const maxRows = 200;

/**
 * What lists do with several rows.
 *
 * - `POST /api/bulk/:collection` `{ deed, ids, value }` → `{ done, failed: [{ id, name, reason }] }`: row by row, each
 *   with the rights of the person; one row that fails does not stop the others
 * - `GET /api/bulk/:collection` with the parameters of the list → `{ ids, total }`, the ids of the first 2,000
 * - `GET /api/export/:collection` with the parameters of the list, or `?ids=1,2` → the list as CSV
 */
export function listEndpoints(): Endpoint[] {
  return [
    { path: '/bulk/:collection', method: 'post', handler: bulk },
    { path: '/bulk/:collection', method: 'get', handler: selectAll },
    { path: '/export/:collection', method: 'get', handler: exportList },
  ];
}

const bulk: PayloadHandler = async (req) => {
  if (!req.user) return refuse(401, '登录已过期，请重新登录。');
  const slug = String(req.routeParams?.collection);
  const asked = await readAsked(req);
  if (asked === null || listSpecs[slug]?.deeds.includes(asked.deed) !== true)
    return refuse(400, '这个列表不能这样处理。');
  if (asked.ids.length > maxRows) return refuse(400, `一次最多处理 ${maxRows} 条。请分几次做。`);
  const plan = planDeed(asked.deed, asked.value, new Date());
  if (typeof plan === 'string') return refuse(400, plan);

  const target = { payload: req.payload, user: req.user, slug: slug as CollectionSlug };
  const names = await readTitles(target, asked.ids.map(asId));
  const answer: DeedAnswer = { done: 0, failed: [] };
  // One after the other: there is one writer, and a later row may depend on an earlier one.
  for (const id of asked.ids) {
    try {
      await doDeed({ ...target, id: asId(id) }, plan);
      answer.done += 1;
    } catch (error) {
      answer.failed.push({ id, name: names.get(id) ?? '', reason: reasonOf(error) });
    }
  }
  return Response.json(answer);
};

async function readAsked(
  req: PayloadRequest,
): Promise<{ deed: DeedKey; ids: string[]; value: string } | null> {
  const body: unknown = await req.json?.().catch(() => null);
  if (typeof body !== 'object' || body === null || !('deed' in body) || !('ids' in body)) return null;
  const { deed, ids } = body;
  if (typeof deed !== 'string' || !isDeed(deed) || !Array.isArray(ids)) return null;
  const texts = ids.filter((id) => typeof id === 'string' || typeof id === 'number').map(String);
  if (texts.length === 0 || texts.length !== ids.length) return null;
  const value = 'value' in body && typeof body.value === 'string' ? body.value : '';
  return { deed, ids: [...new Set(texts)], value };
}
