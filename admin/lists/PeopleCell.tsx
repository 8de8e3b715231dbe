import type { DefaultServerCellComponentProps, Payload } from 'payload';

import { batch, type Batched } from '../parts/batch.ts';
import { rowOf } from './row-of.ts';

type Id = number | string;

/** More people than this are not looked at. */
const maxPeople = 5_000;

let ask: Batched<Id, number> | null = null;

/** How many people belong to a unit. */
export async function PeopleCell(props: DefaultServerCellComponentProps) {
  const row = rowOf(props);
  if (row === null) return null;
  ask ??= batch((ids: Id[]) => countPeople(props.payload, ids));
  const people = (await ask(row.id)) ?? 0;
  return people === 0 ? <span className="zq-none">没有</span> : <span>{people} 人</span>;
}

async function countPeople(payload: Payload, ids: Id[]): Promise<Map<string, number>> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { organisation: { in: ids } },
    select: { organisation: true },
    depth: 0,
    limit: maxPeople,
    pagination: false,
    // A number only; whoever reads the unit may know it.
    overrideAccess: true,
  });
  const counts = new Map<string, number>();
  for (const { organisation } of docs) {
    if (typeof organisation !== 'number' && typeof organisation !== 'string') continue;
    counts.set(String(organisation), (counts.get(String(organisation)) ?? 0) + 1);
  }
  return counts;
}
