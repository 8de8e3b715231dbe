import type { SearchDocument, SearchKind } from '#search/documents.ts';
import type { ArticleRecord } from '../store/records.ts';
import { plainText } from './plain-text.ts';
import { searchId, searchSite, type SearchShelf } from './search-shelf.ts';

const kindByColumnType: Record<string, SearchKind> = {
  政策文件: 'document',
  政策解读: 'interpretation',
  办事服务: 'service',
  专题专栏: 'topic',
};

/** A public article as search finds it; null while its site is not known. */
export function presentArticleDocument(article: ArticleRecord, shelf: SearchShelf): SearchDocument | null {
  const site = shelf.site(article.siteId);
  if (site === null) return null;
  const column = shelf.column(article.columnId);
  const captions = article.pictures.map(({ caption }) => caption).join('\n');
  return {
    id: searchId('article', article.id),
    kind: kindByColumnType[column?.columnType ?? ''] ?? 'news',
    site: searchSite(site),
    siteKind: site.siteKind,
    column: column?.name ?? '',
    columnType: column?.columnType ?? '',
    title: article.title,
    number: article.documentNumber,
    indexNumber: '',
    issuer: article.source === '' ? site.name : article.source,
    subject: '',
    genre: '',
    date: article.publishedAt,
    validity: '',
    summary: article.summary,
    keywords: article.keywords,
    text: [article.subtitle, plainText(article.bodyHtml), captions].filter((part) => part !== '').join('\n'),
    ...(article.form === 'link'
      ? { url: article.externalUrl, wapUrl: article.externalUrl }
      : shelf.urls(site, article.address)),
    owner: null,
    pinned: article.pinnedUntil !== null,
  };
}
