import type { ArticleRecord } from '../store/records.ts';
import { id, moment, oneOf, record, rows, text, texts, type CmsRecord } from './fields.ts';
import { presentRichText } from './rich-text/present-rich-text.ts';

/**
 * An article as the public may see it; null when it never was public.
 *
 * What was withdrawn, unpublished or trashed after it had been public stays as `gone`, so that its address can
 * say so.
 */
export function projectArticle(article: CmsRecord): ArticleRecord | null {
  const articleId = id(article['id']);
  const siteId = id(article['site']);
  const columnId = id(article['column']);
  const publishedAt = moment(article['publishedAt']);
  const address = text(article['address']);
  if (articleId === null || siteId === null || columnId === null || publishedAt === null || address === '')
    return null;
  const isTrashed = moment(article['deletedAt']) !== null;
  const isPublished = article['_status'] === 'published';
  const withdrawnAt = moment(article['withdrawnAt']);
  if (!isPublished && withdrawnAt === null) return null;
  const isPublic = isPublished && !isTrashed;
  const video = record(article['video']);
  return {
    kind: 'article',
    id: articleId,
    siteId,
    columnId,
    address,
    formerAddresses: texts(article['formerAddresses']),
    form: oneOf(article['form'], ['text', 'pictures', 'video', 'link']),
    title: text(article['title']),
    subtitle: text(article['subtitle']),
    source: text(article['source']),
    author: text(article['author']),
    editor: text(article['editor']),
    summary: text(article['summary']),
    keywords: texts(article['keywords']),
    documentNumber: text(article['documentNumber']),
    coverId: id(article['cover']),
    bodyHtml: isPublic ? presentRichText(article['body']).html : '',
    pictures: rows(article['pictures']).flatMap((row) => {
      const mediaId = id(row['image']);
      return mediaId === null ? [] : [{ mediaId, caption: text(row['caption']) }];
    }),
    video: { mediaId: id(video['file']), posterId: id(video['poster']), url: text(video['url']) },
    externalUrl: text(article['externalUrl']),
    attachments: rows(article['attachments']).flatMap((row) => {
      const mediaId = id(row['file']);
      return mediaId === null ? [] : [{ mediaId, title: text(row['title']) }];
    }),
    publishedAt,
    withdrawAt: moment(article['withdrawAt']),
    pinnedUntil: moment(article['pinnedUntil']),
    state: isPublic ? 'public' : 'gone',
    withdrawnAt: isPublic ? null : (withdrawnAt ?? moment(article['deletedAt'])),
    withdrawReason: isPublic ? '' : text(article['withdrawReason']),
  };
}
