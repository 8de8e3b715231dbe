import type { CollectionBeforeValidateHook } from 'payload';

import { assertNoFaults } from '../errors.ts';

/** Refuses to publish a regulation without its text or its issuer. */
export const checkText: CollectionBeforeValidateHook = ({ data, req }) => {
  const record = (data ?? {}) as Record<string, unknown>;
  if (record._status !== 'published' || typeof record.deletedAt === 'string') return;
  const isEmpty = (name: string): boolean => typeof record[name] !== 'string' || record[name] === '';
  assertNoFaults(
    [
      ...(isEmpty('issuer') ? [{ path: 'issuer', message: '制定机关还没有写。' }] : []),
      ...(isEmpty('text') ? [{ path: 'text', message: '全文还没有写。' }] : []),
    ],
    req,
  );
};
