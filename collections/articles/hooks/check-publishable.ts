import type { CollectionBeforeValidateHook } from 'payload';

import { assertNoFaults, type FieldFault } from '../../errors.ts';
import { readPublishFaults } from '../read-publish-faults.ts';

/**
 * Refuses to publish an article that lacks something, naming everything that is missing at once.
 *
 * Drafts and what goes into the trash pass.
 */
export const checkPublishable: CollectionBeforeValidateHook = async ({ collection, data, req }) => {
  const article = (data ?? {}) as Record<string, unknown>;
  assertNoFaults(linkFaults(article.externalUrl), req);
  if (article._status !== 'published' || typeof article.deletedAt === 'string') return;
  assertNoFaults(await readPublishFaults(collection.fields, article, req), req);
};

/** What is wrong with the address of an external link; an empty one is a matter of publishing. */
function linkFaults(url: unknown): FieldFault[] {
  if (typeof url !== 'string' || url === '' || /^https?:\/\/[^\s/]/i.test(url)) return [];
  return [{ path: 'externalUrl', message: '链接地址要以 http:// 或 https:// 开头。' }];
}
