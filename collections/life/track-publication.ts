import type { CollectionBeforeValidateHook } from 'payload';

import { idOf } from '../ids.ts';
import { operationMarks } from '../guards/operation-marks.ts';
import { readLive } from '../guards/read-live.ts';

/**
 * Keeps the dates of a document's public life: the first publication, and the withdrawal of what was public.
 *
 * A withdrawn document that is published again is no longer withdrawn.
 */
export const trackPublication: CollectionBeforeValidateHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
  context,
}) => {
  const document = (data ?? {}) as {
    _status?: string;
    publishedAt?: string | null;
    deletedAt?: string | null;
  };
  const now = new Date().toISOString();
  const id = operation === 'update' ? idOf(originalDoc) : null;
  const trashed = typeof document.deletedAt === 'string';
  if (document._status === 'published' && !trashed) {
    return { ...data, publishedAt: document.publishedAt ?? now, withdrawnAt: null, withdrawReason: null };
  }
  if (id === null || operationMarks(context).savesDraft) return data;
  const live = await readLive(req, collection.slug, id);
  // What was only to become public does not leave: it is a draft again.
  const isPublic = live?._status === 'published' && (live.publishedAt ?? now) <= now;
  const leaves = isPublic && typeof live.deletedAt !== 'string';
  return leaves ? { ...data, withdrawnAt: now } : data;
};
