import { LRUCache } from 'lru-cache';
import type { Payload } from 'payload';

import { deadlineOf, type Punctuality } from '#policy/obligation.ts';

import { figuresOf } from '../figures.ts';

/** Columns with an obligation in a group of sixty sites are some hundreds. */
const maxColumns = 5_000;
const maxIds = 1_000;
const believedMs = 10_000;

type Id = number | string;

const known = new LRUCache<string, Promise<Map<Id, Punctuality>>>({ max: 1, ttl: believedMs });

/** Ids of the columns that stand like this with their obligation, for the chips of the list; looked up anew after ten seconds. */
export async function columnsThatAre(payload: Payload, wanted: Punctuality): Promise<Id[]> {
  const all = known.get('all') ?? readAll(payload);
  known.set('all', all);
  all.catch(() => known.delete('all'));
  return [...(await all)]
    .filter(([, punctuality]) => punctuality === wanted)
    .map(([id]) => id)
    .slice(0, maxIds);
}

async function readAll(payload: Payload): Promise<Map<Id, Punctuality>> {
  const { docs } = await payload.find({
    collection: 'columns',
    where: { 'obligation.class': { not_equals: 'none' } },
    select: { obligation: { class: true, intervalDays: true } },
    depth: 0,
    limit: maxColumns,
    pagination: false,
    // Only ids, to which the rights of the person are applied afterwards.
    overrideAccess: true,
  });
  const figures = figuresOf(payload).columns(docs.map(({ id }) => String(id)));
  const now = new Date();
  return new Map(
    docs.flatMap(({ id, obligation }) => {
      const deadline = deadlineOf(obligation ?? {}, figures.get(String(id))?.lastAt ?? null, now);
      return deadline === null ? [] : [[id, deadline.punctuality] as const];
    }),
  );
}
