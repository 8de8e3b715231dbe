import type { CollectionBeforeValidateHook } from 'payload';

import { ContentError } from '../errors.ts';

/**
 * Refuses a save that started from an older state of the record, and counts the saves.
 *
 * A save that names no revision is taken as it is: Payload fills in the stored one.
 *
 * @throws {ContentError} 409 `content.stale_revision`.
 */
export const checkRevision: CollectionBeforeValidateHook = ({ data, operation, originalDoc, context }) => {
  const before = operation === 'update' ? revisionOf(originalDoc) : 0;
  // A restored version carries the revision it had then.
  const restores = context.isRestoringVersion === true;
  if (operation === 'update' && !restores && revisionOf(data) !== before) {
    throw new ContentError(
      'content.stale_revision',
      409,
      '这篇已经有人保存过新的内容，你的修改还没有保存。请打开最新的内容，把你的修改合进去。',
    );
  }
  return { ...data, revision: before + 1 };
};

function revisionOf(record: unknown): number {
  if (typeof record !== 'object' || record === null || !('revision' in record)) return 0;
  return typeof record.revision === 'number' ? record.revision : 0;
}
