import type { CollectionBeforeValidateHook } from 'payload';

import { assertNoFaults } from '../../errors.ts';
import { idText } from '../../ids.ts';

/** Puts the mail address into lower case and refuses one that another person has. */
export const checkEmail: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const email = (data as { email?: unknown } | undefined)?.email;
  if (typeof email !== 'string' || email === '') return data;
  const lower = email.toLowerCase();
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { email: { equals: lower } },
    select: {},
    limit: 1,
    depth: 0,
    pagination: false,
    // An address is taken whoever asks.
    overrideAccess: true,
    req,
  });
  const [holder] = docs;
  const self = operation === 'update' ? idText(originalDoc) : null;
  if (holder !== undefined && String(holder.id) !== self) {
    assertNoFaults([{ path: 'email', message: '这个邮箱已经有用户了。' }], req);
  }
  return { ...data, email: lower };
};
