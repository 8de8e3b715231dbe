import { moment, text, type CmsRecord } from './fields.ts';

/** When a document is or was public, as all kinds of documents have it. */
export interface PublicLife {
  publishedAt: string;
  withdrawAt: string | null;
  state: 'public' | 'gone';
  withdrawnAt: string | null;
  withdrawReason: string;
}

/**
 * Reads the public life of a document; null when it never was public.
 *
 * What was withdrawn, unpublished or trashed after it had been public stays as `gone`, so that its address can
 * say so.
 */
export function publicLife(document: CmsRecord): PublicLife | null {
  const publishedAt = moment(document['publishedAt']);
  if (publishedAt === null) return null;
  const isTrashed = moment(document['deletedAt']) !== null;
  const isPublished = document['_status'] === 'published';
  const withdrawnAt = moment(document['withdrawnAt']);
  if (!isPublished && withdrawnAt === null) return null;
  const isPublic = isPublished && !isTrashed;
  return {
    publishedAt,
    withdrawAt: moment(document['withdrawAt']),
    state: isPublic ? 'public' : 'gone',
    withdrawnAt: isPublic ? null : (withdrawnAt ?? moment(document['deletedAt'])),
    withdrawReason: isPublic ? '' : text(document['withdrawReason']),
  };
}
