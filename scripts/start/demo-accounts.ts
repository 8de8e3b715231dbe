import { randomInt } from 'node:crypto';
import type { Payload } from 'payload';
import { createUserWithLink } from '#collections/users/create-user.ts';
import { roleNames, type Role } from '#policy/roles.ts';
import type { DemoAccount } from './messages.ts';

interface Person {
  email: string;
  name: string;
  role: Role;
  /** Left out for roles over the whole group. */
  onSite?: 'portal' | 'sub-site';
}

const people: readonly Person[] = [
  { email: 'system@demo.example', name: '林系统', role: 'system' },
  { email: 'security@demo.example', name: '安守正', role: 'security' },
  { email: 'audit@demo.example', name: '沈明鉴', role: 'audit' },
  { email: 'manager@demo.example', name: '周站长', role: 'manager', onSite: 'portal' },
  { email: 'editor@demo.example', name: '陈采编', role: 'editor', onSite: 'portal' },
  { email: 'reviewer@demo.example', name: '何审核', role: 'reviewer', onSite: 'portal' },
  { email: 'township@demo.example', name: '罗乡镇', role: 'editor', onSite: 'sub-site' },
];

// Without characters that are taken for one another.
const letters = { upper: 'ABCDEFGHJKLMNPQRSTUVWXYZ', lower: 'abcdefghijkmnpqrstuvwxyz', digits: '23456789' };

/** A password of 18 characters of four kinds, in groups that can be read from a screen. */
export function generatePassword(): string {
  const pick = (set: string): string => set.charAt(randomInt(set.length));
  const group = (): string =>
    pick(letters.upper) + pick(letters.lower) + pick(letters.digits) + pick(letters.lower);
  return [group(), group(), group(), group()].join('-').slice(0, 18);
}

/** Makes the accounts of the demonstration, or gives those that are there new passwords. */
export async function createDemoAccounts(
  payload: Payload,
  sites: readonly { path: string }[],
): Promise<DemoAccount[]> {
  const subSite = sites.find(({ path }) => path !== '')?.path;
  const accounts: DemoAccount[] = [];
  for (const { onSite, ...person } of people) {
    const password = generatePassword();
    const site = onSite === 'sub-site' ? subSite : '';
    if (onSite === 'sub-site' && site === undefined) continue;
    await giveAccount(payload, { ...person, password, ...(onSite === undefined ? {} : { site }) });
    accounts.push({ name: person.name, role: roleNames[person.role], email: person.email, password });
  }
  return accounts;
}

async function giveAccount(
  payload: Payload,
  person: { email: string; name: string; role: Role; password: string; site?: string },
): Promise<void> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: person.email } },
    select: {},
    limit: 1,
    depth: 0,
    pagination: false,
    // The operator at the console has every right.
    overrideAccess: true,
  });
  const [known] = docs;
  if (known === undefined) {
    await createUserWithLink(payload, person);
    return;
  }
  await payload.update({
    collection: 'users',
    id: known.id,
    data: { password: person.password },
    depth: 0,
    // The operator at the console has every right.
    overrideAccess: true,
  });
}
