import type { SearchDocument, SearchKind } from '#search/documents.ts';
import { articleLocal, hrefFrom, type AddressBook } from '../addresses.ts';
import type { ArticleRecord, ColumnRecord, SiteRecord } from '../store/records.ts';

/** What search needs to know beside the article. */
export interface SearchContext {
  book: AddressBook;
  site: Pick<SiteRecord, 'id' | 'path' | 'domains' | 'name' | 'siteKind'>;
  /** The portal: search pages stand on its host. */
  portal: Pick<SiteRecord, 'id' | 'path' | 'domains'>;
  column: Pick<ColumnRecord, 'name' | 'columnType'> | null;
}

/** Value of the site facet; the portal has no path and needs a name. */
export const searchSite = (site: Pick<SiteRecord, 'path'>): string =>
  site.path === '' ? 'portal' : site.path;

export const articleSearchId = (id: string): string => `article-${id}`;

const kindByColumnType: Record<string, SearchKind> = {
  政策文件: 'document',
  政策解读: 'interpretation',
  办事服务: 'service',
  专题专栏: 'topic',
};

/** Text of stored HTML, block by block; references and tags leave nothing. */
export const plainText = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/<\/(?:p|h\d|li|td|th|tr|figcaption|blockquote)>|<br>/gu, '\n')
    .replace(/<[^>]+>/gu, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/gu, (_, name: string) => entities[name] ?? ' ')
    .replace(/\n{2,}/gu, '\n')
    .trim();

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** A public article as search finds it. */
export function presentSearchDocument(
  article: ArticleRecord,
  { book, site, portal, column }: SearchContext,
): SearchDocument {
  const local = articleLocal(article.address);
  const isLink = article.form === 'link';
  const captions = article.pictures.map(({ caption }) => caption).join('\n');
  return {
    id: articleSearchId(article.id),
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
    url: isLink ? article.externalUrl : hrefFrom(book, portal, { site, edition: 'desktop', local }),
    wapUrl: isLink ? article.externalUrl : hrefFrom(book, portal, { site, edition: 'wap', local }),
    owner: null,
    pinned: article.pinnedUntil !== null,
  };
}
