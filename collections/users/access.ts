import type { Access, CollectionConfig, Where } from 'payload';

import type { Action } from '#policy/actions.ts';
import { grantsFor } from '#policy/may.ts';

import { readPerson } from '../access/read-person.ts';
import { toWhere } from '../access/to-where.ts';

const scope = { sitePath: 'memberships.site', trash: false, drafts: false };

/** Everyone reaches their own account, others by what the matrix says; nobody deletes one: accounts are disabled. */
export const userAccess: NonNullable<CollectionConfig['access']> = {
  admin: ({ req }) => readPerson(req)?.disabled === false,
  read: orSelf('users.read'),
  update: orSelf('users.update', 'users.grant'),
  delete: () => false,
  readVersions: () => false,
};

function orSelf(...actions: Action[]): Access {
  return ({ req }) => {
    const person = readPerson(req);
    if (person === null || person.disabled || !req.user) return false;
    const others = actions.map((action) => toWhere(grantsFor(person, action), scope));
    if (others.includes(true)) return true;
    const wheres = others.filter((one): one is Where => typeof one === 'object');
    return { or: [{ id: { equals: req.user.id } }, ...wheres] };
  };
}
