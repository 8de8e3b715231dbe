import type { CollectionBeforeValidateHook } from 'payload';

import { assertNoFaults } from '../../errors.ts';
import { readPublishFaults } from '../read-publish-faults.ts';

/**
 * Refuses to publish a disclosure that lacks something, naming everything that is missing at once.
 *
 * Drafts and what goes into the trash pass.
 */
export const checkPublishable: CollectionBeforeValidateHook = async ({ collection, data, req }) => {
  const record = (data ?? {}) as Record<string, unknown>;
  if (record._status !== 'published' || typeof record.deletedAt === 'string') return;
  assertNoFaults(await readPublishFaults(collection.fields, record, req), req);
};
