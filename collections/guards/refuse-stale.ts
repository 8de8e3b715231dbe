import type { CollectionBeforeValidateHook } from 'payload';

import { ContentError } from '../errors.ts';

/**
 * Refuses a save of a record without drafts that started from an older state of it: the form sends the moment of the
 * last change that it has read.
 *
 * A save that names no moment is taken as it is: Payload fills in the stored one.
 *
 * @throws {ContentError} 409 `content.stale_revision`.
 */
export const refuseStale: CollectionBeforeValidateHook = ({ data, operation, originalDoc }) => {
  if (operation === 'update' && momentOf(data) !== momentOf(originalDoc)) {
    throw new ContentError(
      'content.stale_revision',
      409,
      '这条已经有人保存过新的内容，你的修改还没有保存。请打开最新的内容，把你的修改合进去。',
    );
  }
  return data;
};

/** Milliseconds of the last change; 0 when there is none to read. */
function momentOf(record: unknown): number {
  const value =
    typeof record === 'object' && record !== null && 'updatedAt' in record ? record.updatedAt : null;
  const moment = value instanceof Date ? value.getTime() : Date.parse(typeof value === 'string' ? value : '');
  return Number.isNaN(moment) ? 0 : moment;
}
