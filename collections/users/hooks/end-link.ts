import type { CollectionBeforeValidateHook } from 'payload';

/** Takes a one-time link out of use when a password is set without it: nobody waits for that link any more. */
export const endLink: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const user = (data ?? {}) as { password?: unknown; linkHash?: unknown };
  if (typeof user.password !== 'string' || user.password === '') return data;
  const stored: unknown = (originalDoc as { linkHash?: unknown } | undefined)?.linkHash;
  const isNew = typeof user.linkHash === 'string' && user.linkHash !== stored;
  return isNew ? data : { ...data, linkHash: null, linkExpiresAt: null };
};
