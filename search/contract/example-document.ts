import type { SearchDocument } from '../documents.ts';

/** A complete document for tests and the benchmark; only what matters is given. */
export function exampleDocument(given: Partial<SearchDocument> = {}): SearchDocument {
  const id = given.id ?? 'article-1';
  return {
    id,
    kind: 'news',
    site: 'portal',
    siteKind: 'portal',
    column: '政务要闻',
    columnType: '工作动态',
    title: '全县农村供水工程建设推进会召开',
    number: '',
    indexNumber: '',
    issuer: '',
    subject: '',
    genre: '',
    date: '2026-11-22',
    validity: '',
    summary: '',
    keywords: [],
    text: '',
    url: `/${id}.html`,
    wapUrl: `/wap/${id}.html`,
    owner: null,
    pinned: false,
    ...given,
  };
}
