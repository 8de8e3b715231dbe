import type { ArticleRecord } from '../store/records.ts';
import { attachments, id, moment, oneOf, record, rows, text, texts, type CmsRecord } from './fields.ts';
import { publicLife } from './public-life.ts';
import { presentRichText } from './rich-text/present-rich-text.ts';

/** An article as the public may see it; null when it never was public. */
export function projectArticle(article: CmsRecord): ArticleRecord | null {
  const articleId = id(article['id']);
  const siteId = id(article['site']);
  const columnId = id(article['column']);
  const life = publicLife(article);
  const address = text(article['address']);
  if (articleId === null || siteId === null || columnId === null || life === null || address === '')
    return null;
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
    bodyHtml: life.state === 'public' ? presentRichText(article['body']).html : '',
    pictures: rows(article['pictures']).flatMap((row) => {
      const mediaId = id(row['image']);
      return mediaId === null ? [] : [{ mediaId, caption: text(row['caption']) }];
    }),
    video: { mediaId: id(video['file']), posterId: id(video['poster']), url: text(video['url']) },
    externalUrl: text(article['externalUrl']),
    attachments: attachments(article['attachments']),
    pinnedUntil: moment(article['pinnedUntil']),
    ...life,
  };
}
