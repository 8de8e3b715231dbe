import type { PayloadRequest } from 'payload';

import type { Membership, Person } from '#policy/person.ts';
import { isGroupRole, isSiteRole } from '#policy/roles.ts';

import { idText } from '../ids.ts';

/** Reduces the signed-in user of a request to what the rules need; null when nobody is signed in. */
export function readPerson(req: Pick<PayloadRequest, 'user'>): Person | null {
  return presentPerson(req.user);
}

/** Turns a user record, as stored or populated, into a person; null when it is no user record. */
export function presentPerson(user: unknown): Person | null {
  if (!isRecord(user)) return null;
  const id = idText(user);
  if (id === null) return null;
  return {
    id,
    groupRoles: strings(user.groupRoles).filter(isGroupRole),
    memberships: list(user.memberships).flatMap(presentMembership),
    disabled: user.disabled === true,
  };
}

function presentMembership(row: unknown): Membership[] {
  if (!isRecord(row)) return [];
  const site = idText(row.site);
  return site === null ? [] : [{ site, roles: strings(row.roles).filter(isSiteRole) }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function strings(value: unknown): string[] {
  return list(value).filter((item) => typeof item === 'string');
}
