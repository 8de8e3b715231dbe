import type { Payload, TypedUser } from 'payload';

import { separationFault } from '#policy/separation.ts';
import { isGroupRole, isSiteRole } from '#policy/roles.ts';

import { figuresOf } from '../figures.ts';
import { chipWhere } from '../lists/chip-where.ts';
import { chipHref, type Chip } from '../lists/chips.ts';
import { countRows } from '../lists/count-rows.ts';
import { chipsOf } from '../lists/list-specs.ts';
import { presentTime } from '../parts/present-time.ts';
import { CountStrip, type Count } from './CountStrip.tsx';
import { findOddLogins, type OddLogin } from './odd-logins.ts';
import type { Todo } from './present-todo.ts';
import { TodoTable } from './TodoTable.tsx';

const shown = 10;
const dayMs = 86_400_000;
/** Accounts that are looked through for roles that must not meet. */
const maxPeople = 2_000;

interface Props {
  payload: Payload;
  user: TypedUser;
  now: Date;
}

/** The first page of the security administrator: odd sign-ins, locked accounts, roles in the wrong hands, accounts without any. */
export async function SecurityWork({ payload, user, now }: Props) {
  const [people, counts] = await Promise.all([
    readPeople(payload, user, now),
    Promise.all(chipsOf('users', now, () => []).map((chip) => readCount(payload, user, chip))),
  ]);
  const odd = findOddLogins(figuresOf(payload).failedLogins(new Date(now.getTime() - dayMs)));
  const strip: Count[] = [
    ...counts,
    { label: '异常登录', total: odd.length, href: '#zq-todo', note: '24 小时内', tone: 'bad' },
    {
      label: '角色冲突',
      total: people.conflicts.length,
      href: '/admin/collections/users',
      note: '三员分离',
      tone: 'bad',
    },
    {
      label: '还没有授权',
      total: people.without.length,
      href: '/admin/collections/users',
      note: '人',
      tone: 'warn',
    },
    { label: '用户', total: people.total, href: '/admin/collections/users', note: '人' },
  ];
  const todos = [
    ...people.conflicts,
    ...odd.map((one) => presentOdd(one, now)),
    ...people.locked,
    ...people.without,
  ];
  return (
    <>
      <CountStrip counts={strip} />
      <section id="zq-todo" tabIndex={-1}>
        <h2>
          接下来要做的<small>{todos.length} 件，急的在前</small>
        </h2>
        <TodoTable
          todos={todos.slice(0, shown)}
          place="单位"
          nothing="没有异常登录，没有锁定的账号，没有角色冲突，每个人都有授权。"
        />
      </section>
    </>
  );
}

function presentOdd({ kind, name, failures, others, lastAt }: OddLogin, now: Date): Todo {
  return {
    key: `${kind} ${name}`,
    state: '异常登录',
    tone: 'warn',
    title: name,
    reason:
      kind === 'account'
        ? `24 小时内输错 ${failures} 次，来自 ${others} 个地址`
        : `这个地址 24 小时内试了 ${others} 个账号，失败 ${failures} 次`,
    place: '',
    time: presentTime(lastAt, now),
    step: kind === 'account' ? '看账号' : '看用户',
    href: `/admin/collections/users${kind === 'account' ? `?search=${encodeURIComponent(name)}` : ''}`,
  };
}

async function readCount(payload: Payload, user: TypedUser, chip: Chip): Promise<Count> {
  const total = await countRows(payload, user, {
    collection: 'users',
    key: `all ${chip.key}`,
    where: await chipWhere(payload, 'users', chip),
  });
  const label = chip.key === 'locked' ? '锁定账号' : chip.key === 'disabled' ? '停用的用户' : chip.label;
  return {
    label,
    total,
    href: chipHref('users', chip),
    note: '人',
    ...(chip.key === 'locked' ? { tone: 'bad' as const } : {}),
  };
}

async function readPeople(
  payload: Payload,
  user: TypedUser,
  now: Date,
): Promise<{ total: number; conflicts: Todo[]; locked: Todo[]; without: Todo[] }> {
  const { docs } = await payload.find({
    collection: 'users',
    select: { name: true, groupRoles: true, memberships: true, disabled: true, updatedAt: true },
    depth: 0,
    limit: maxPeople,
    pagination: false,
    overrideAccess: false,
    user,
  });
  const locked = chipsOf('users', now, () => []).find(({ key }) => key === 'locked');
  const { docs: lockedDocs } = await payload.find({
    collection: 'users',
    where: locked === undefined ? { id: { in: [] } } : await chipWhere(payload, 'users', locked),
    select: { name: true, updatedAt: true },
    depth: 0,
    limit: shown,
    pagination: false,
    overrideAccess: false,
    user,
  });
  const active = docs.filter(({ disabled }) => disabled !== true);
  const rolesOf = ({ groupRoles, memberships }: (typeof docs)[number]) => ({
    groupRoles: (groupRoles ?? []).filter(isGroupRole),
    memberships: (memberships ?? []).map(({ roles }) => ({ site: '', roles: roles.filter(isSiteRole) })),
  });
  const todo = (
    { id, name, updatedAt }: { id: number | string; name: string; updatedAt: string },
    rest: Pick<Todo, 'state' | 'tone' | 'reason' | 'step'>,
  ): Todo => ({
    key: `${rest.state} ${id}`,
    title: name,
    place: '',
    time: presentTime(updatedAt, now),
    href: `/admin/collections/users/${id}`,
    ...rest,
  });
  return {
    total: docs.length,
    conflicts: active.flatMap((person) => {
      const fault = separationFault(rolesOf(person));
      return fault === null
        ? []
        : [todo(person, { state: '角色冲突', tone: 'bad', reason: fault, step: '改授权' })];
    }),
    locked: lockedDocs.map((person) =>
      todo(person, { state: '锁定', tone: 'warn', reason: '密码连续输错，暂时不能登录', step: '解锁' }),
    ),
    without: active
      .filter((person) => {
        const { groupRoles, memberships } = rolesOf(person);
        return groupRoles.length === 0 && memberships.every(({ roles }) => roles.length === 0);
      })
      .map((person) =>
        todo(person, { state: '没有授权', tone: 'plain', reason: '能登录，什么也做不了', step: '授权' }),
      ),
  };
}
