import type { CollectionBeforeValidateHook } from 'payload';

import { makeLink, unguessable } from '../one-time-link.ts';

/**
 * Whoever makes an account for someone else gives it no password, whatever was typed: nobody can sign in until a
 * one-time link was given and used. The account waits as if it had a link already.
 */
export const firstPassword: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !req.user || (data as { linkHash?: unknown }).linkHash) return data;
  const { linkHash, linkExpiresAt } = makeLink(new Date());
  return { ...data, password: unguessable(), linkHash, linkExpiresAt };
};
