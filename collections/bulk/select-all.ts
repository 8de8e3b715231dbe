import type { CollectionSlug, PayloadHandler } from 'payload';

import { maxSelected, type Selection } from '#admin/lists/selection.ts';
import { listSpecs } from '#admin/lists/list-specs.ts';

import { idText } from '../ids.ts';
import { readAskedList } from './read-list.ts';
import { refuse } from './refuse.ts';

/** Lists the ids of all rows of a list, in its order; of a longer one the first. */
export const selectAll: PayloadHandler = async (req) => {
  if (!req.user) return refuse(401, '登录已过期，请重新登录。');
  const slug = String(req.routeParams?.collection) as CollectionSlug;
  if (listSpecs[slug] === undefined) return refuse(404, '没有这个列表。');
  const asked = await readAskedList(req, slug);
  if (typeof asked === 'string') return refuse(400, asked);
  const { docs, totalDocs } = await req.payload.find({
    collection: slug,
    ...asked,
    select: {},
    draft: true,
    depth: 0,
    limit: maxSelected,
    overrideAccess: false,
    user: req.user,
  });
  const ids = docs.map((doc) => idText(doc) ?? '');
  return Response.json({ ids, total: totalDocs } satisfies Selection);
};
