import type { Payload, TypedUser, Where } from 'payload';

import { deadlineOf } from '#policy/obligation.ts';

import { figuresOf } from '../figures.ts';
import { readNames } from '../lists/names.ts';
import { idIn } from '../lists/row-of.ts';
import type { DueColumn } from './present-todo.ts';

/** Columns with an obligation of one person; a group of sixty sites has some hundreds. */
const maxColumns = 2_000;

/** Reads the columns that must be kept up to date, with their deadlines. */
export async function readDueColumns(
  payload: Payload,
  user: TypedUser,
  { where, now }: { where: Where[]; now: Date },
): Promise<DueColumn[]> {
  const { docs } = await payload.find({
    collection: 'columns',
    where: { and: [...where, { 'obligation.class': { not_equals: 'none' } }] },
    select: { name: true, site: true, obligation: { class: true, intervalDays: true } },
    depth: 0,
    limit: maxColumns,
    pagination: false,
    overrideAccess: false,
    user,
  });
  const sites = new Set(docs.map(({ site }) => idIn(site)).filter((id) => id !== null));
  const names = await readNames(payload, 'sites', [...sites]);
  const figures = figuresOf(payload).columns(docs.map(({ id }) => String(id)));
  return docs.flatMap(({ id, name, site, obligation }) => {
    const lastAt = figures.get(String(id))?.lastAt ?? null;
    const deadline = deadlineOf(obligation ?? {}, lastAt, now);
    const siteId = String(idIn(site));
    const siteName = names.get(siteId) ?? '';
    return deadline === null ? [] : [{ id: String(id), name, siteId, siteName, lastAt, deadline }];
  });
}
