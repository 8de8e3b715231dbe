import type { SearchDocument } from '#search/documents.ts';
import type { DisclosureRecord } from '../store/records.ts';
import { plainText } from './plain-text.ts';
import { searchId, searchSite, type SearchShelf } from './search-shelf.ts';

/** A public record of the catalog as search finds it; null while its site is not known. */
export function presentDisclosureDocument(
  disclosure: DisclosureRecord,
  shelf: SearchShelf,
): SearchDocument | null {
  const site = shelf.site(disclosure.siteId);
  if (site === null) return null;
  const { subject, subjectChild, genre, publicityReason } = disclosure;
  const subjects = [subject, subjectChild].map((code) => shelf.term('subject', code));
  return {
    id: searchId('disclosure', disclosure.id),
    kind: 'document',
    site: searchSite(site),
    siteKind: site.siteKind,
    column: '政府信息公开',
    columnType: '信息公开目录',
    title: disclosure.title,
    number: disclosure.documentNumber,
    indexNumber: disclosure.indexNumber,
    issuer: disclosure.issuer,
    subject: subjects.filter((name) => name !== '').join('\\'),
    genre: shelf.term('genre', genre),
    date: disclosure.publishedAt,
    validity: shelf.validityToday(disclosure),
    summary: disclosure.summary,
    keywords: disclosure.keywords,
    text: [plainText(disclosure.bodyHtml), publicityReason].filter((part) => part !== '').join('\n'),
    ...shelf.urls(site, disclosure.address),
    owner: null,
    pinned: false,
  };
}
