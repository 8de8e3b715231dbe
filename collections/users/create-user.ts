import type { Payload, PayloadRequest } from 'payload';

import { isGroupRole, isSiteRole, roleNames, type Role } from '#policy/roles.ts';

import { ContentError } from '../errors.ts';
import type { Id } from '../ids.ts';
import { makeLink, unguessable } from './one-time-link.ts';

/** A new person. */
export interface NewUser {
  email: string;
  /** Left out: the part of the address before the @. */
  name?: string;
  role: Role;
  /** Path of the site, `''` for the portal; needed for roles on sites, refused for the others. */
  site?: string;
  /** Left out: nobody can sign in until the link is used. */
  password?: string;
}

/** A created person and the link with which they set their password; it does not hold when a password was given. */
export interface CreatedUser {
  id: Id;
  email: string;
  token: string;
  /** ISO 8601. */
  linkExpiresAt: string;
}

/**
 * Creates a person with one role and a one-time link to set the password; for commands and the system administrator.
 *
 * @throws {ContentError} when role and site do not fit or there is no such site; {FieldFaults} when the mail address is
 * taken or the password too weak.
 */
export async function createUserWithLink(
  payload: Payload,
  user: NewUser,
  req?: Partial<PayloadRequest>,
): Promise<CreatedUser> {
  const { token, ...link } = makeLink(new Date());
  const roles = await rolesOf(payload, user, req);
  const created = await payload.create({
    collection: 'users',
    data: {
      email: user.email,
      name: user.name ?? user.email.split('@')[0] ?? user.email,
      password: user.password ?? unguessable(),
      ...roles,
      ...(user.password === undefined ? link : {}),
    },
    depth: 0,
    // The caller has the right; what comes in was chosen field by field above.
    overrideAccess: true,
    ...(req === undefined ? {} : { req }),
  });
  return { id: created.id, email: created.email, token, linkExpiresAt: link.linkExpiresAt };
}

/**
 * Gives a person a new link; a former one no longer holds.
 *
 * @returns null when nobody has this mail address.
 */
export async function renewLink(
  payload: Payload,
  email: string,
  req?: Partial<PayloadRequest>,
): Promise<CreatedUser | null> {
  const { token, ...link } = makeLink(new Date());
  const { docs } = await payload.update({
    collection: 'users',
    where: { email: { equals: email.trim().toLowerCase() } },
    data: link,
    depth: 0,
    // The caller has the right.
    overrideAccess: true,
    ...(req === undefined ? {} : { req }),
  });
  const [user] = docs;
  return user === undefined
    ? null
    : { id: user.id, email: user.email, token, linkExpiresAt: link.linkExpiresAt };
}

async function rolesOf(payload: Payload, { role, site }: NewUser, req?: Partial<PayloadRequest>) {
  if (isGroupRole(role)) {
    if (site !== undefined) {
      throw new ContentError('content.not_allowed', 400, `${roleNames[role]}管整个站群，不能再指定站点。`);
    }
    return { groupRoles: [role] };
  }
  if (site === undefined || !isSiteRole(role)) {
    throw new ContentError('content.not_allowed', 400, `${roleNames[role]}属于一个站点，请指定站点的路径。`);
  }
  const { docs } = await payload.find({
    collection: 'sites',
    where: site === '' ? { kind: { equals: 'portal' } } : { path: { equals: site } },
    select: { name: true },
    limit: 1,
    depth: 0,
    // The caller has the right.
    overrideAccess: true,
    ...(req === undefined ? {} : { req }),
  });
  const [found] = docs;
  if (found === undefined) throw new ContentError('content.not_allowed', 400, `没有路径是“${site}”的站点。`);
  return { memberships: [{ site: found.id, roles: [role] }] };
}
