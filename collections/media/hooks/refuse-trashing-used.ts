import type { CollectionBeforeValidateHook } from 'payload';

import { assertUnused, type Use } from '../../guards/refuse-used.ts';
import { idOf } from '../../ids.ts';

/** Where a medium may be in use. Pictures inside texts are not counted: no index knows them. */
export const mediaUses = [
  {
    collection: 'articles',
    paths: ['cover', 'pictures.image', 'video.file', 'video.poster', 'attachments.file'],
    noun: '篇文章',
  },
  { collection: 'disclosures', paths: ['attachments.file'], noun: '条公开信息' },
  { collection: 'links', paths: ['image'], noun: '个链接' },
] as const satisfies Use[];

/** Refuses to put a medium into the trash while articles or links show it. */
export const refuseTrashingUsed: CollectionBeforeValidateHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const after = (data as { deletedAt?: unknown } | undefined)?.deletedAt;
  const before = (originalDoc as { deletedAt?: unknown } | undefined)?.deletedAt;
  const id = idOf(originalDoc);
  if (operation !== 'update' || id === null || typeof after !== 'string' || typeof before === 'string')
    return;
  await assertUnused(req, id, mediaUses, '请先在那里换掉。');
};
