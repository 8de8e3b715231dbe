import type { CollectionBeforeDeleteHook } from 'payload';

import { ContentError } from '../../errors.ts';

/**
 * Refuses to delete a column that still has articles, also in the trash, or columns under it.
 *
 * @throws {ContentError} 409 `content.in_use`.
 */
export const refuseUsedColumn: CollectionBeforeDeleteHook = async ({ id, req }) => {
  // What is in use is so whoever asks.
  const open = { overrideAccess: true, req } as const;
  const articles = await req.payload.count({
    collection: 'articles',
    where: { column: { equals: id } },
    trash: true,
    ...open,
  });
  if (articles.totalDocs > 0) {
    throw new ContentError(
      'content.in_use',
      409,
      `这个栏目还有 ${articles.totalDocs} 篇文章（包括回收站里的）。请先移到别的栏目。`,
    );
  }
  const children = await req.payload.count({
    collection: 'columns',
    where: { parent: { equals: id } },
    ...open,
  });
  if (children.totalDocs > 0) {
    throw new ContentError(
      'content.in_use',
      409,
      `这个栏目还有 ${children.totalDocs} 个下级栏目。请先移走或删除。`,
    );
  }
};
