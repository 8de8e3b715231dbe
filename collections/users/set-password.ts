import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type Where,
} from 'payload';

import { ContentError } from '../errors.ts';
import type { Id } from '../ids.ts';
import { hashToken } from './one-time-link.ts';

/** Whose password a link sets. */
export interface LinkOwner {
  id: Id;
  email: string;
  name: string;
}

/** Reads whose link a token is; null when it was used, has expired, or never was one. */
export async function readLinkOwner(
  payload: Payload,
  token: string,
  req?: Partial<PayloadRequest>,
): Promise<LinkOwner | null> {
  const { docs } = await payload.find({
    collection: 'users',
    where: holds(token),
    select: { email: true, name: true },
    limit: 1,
    depth: 0,
    pagination: false,
    // Whoever holds the token is the person.
    overrideAccess: true,
    ...(req === undefined ? {} : { req }),
  });
  const [user] = docs;
  return user === undefined ? null : { id: user.id, email: user.email, name: user.name };
}

/**
 * Sets the password of the person whose link this is, takes the link out of use and unlocks the account.
 *
 * @throws {ContentError} 410 `content.link_expired`; {FieldFaults} when the password is too weak, and the link still holds.
 */
export async function setPasswordByLink(
  payload: Payload,
  { token, password }: { token: string; password: string },
): Promise<LinkOwner> {
  const req = await createLocalReq({}, payload);
  const begun = await initTransaction(req);
  try {
    const owner = await readLinkOwner(payload, token, req);
    if (owner === null) {
      throw new ContentError('content.link_expired', 410, '这个链接已经用过或者过期。请管理员再发一个。');
    }
    await payload.update({
      collection: 'users',
      id: owner.id,
      data: { password, linkHash: null, linkExpiresAt: null, lockUntil: null, loginAttempts: 0 },
      depth: 0,
      // Whoever holds the token is the person.
      overrideAccess: true,
      req,
    });
    if (begun) await commitTransaction(req);
    return owner;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

function holds(token: string): Where {
  return {
    and: [
      { linkHash: { equals: hashToken(token) } },
      { linkExpiresAt: { greater_than: new Date().toISOString() } },
      { disabled: { not_equals: true } },
    ],
  };
}
