import type { DefaultServerCellComponentProps, Payload } from 'payload';

import { batch, type Batched } from '../parts/batch.ts';
import { rowOf } from './row-of.ts';

type Id = number | string;

/** A state in words, with the tone it is shown in. */
type State = readonly [word: string, tone: 'ok' | 'warn' | 'bad'];

const active: State = ['正常', 'ok'];

let ask: Batched<Id, State> | null = null;

/** Whether a person can sign in; for those who may know it. */
export async function UserStateCell(props: DefaultServerCellComponentProps) {
  const row = rowOf(props);
  if (row === null) return null;
  if (row.disabled === undefined) return <span className="zq-none">—</span>;
  ask ??= batch((ids: Id[]) => readStates(props.payload, ids));
  const [word, tone] = row.disabled === true ? (['停用', 'bad'] as const) : ((await ask(row.id)) ?? active);
  return <span className={`zq-state zq-state--${tone}`}>{word}</span>;
}

/** What stands in fields that are never sent: a lock after failed sign-ins, a link that was not used. */
async function readStates(payload: Payload, ids: Id[]): Promise<Map<string, State>> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    select: { lockUntil: true, linkExpiresAt: true },
    showHiddenFields: true,
    depth: 0,
    limit: ids.length,
    pagination: false,
    // A word for each; whoever reads that someone is disabled may know it.
    overrideAccess: true,
  });
  return new Map(docs.map((user) => [String(user.id), stateOf(user, new Date())]));
}

function stateOf(
  { lockUntil, linkExpiresAt }: { lockUntil?: string | null; linkExpiresAt?: string | null },
  now: Date,
): State {
  if (typeof lockUntil === 'string' && new Date(lockUntil) > now) return ['锁定', 'warn'];
  return typeof linkExpiresAt === 'string' ? ['待激活', 'warn'] : active;
}
