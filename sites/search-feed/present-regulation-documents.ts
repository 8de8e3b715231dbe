import type { SearchDocument } from '#search/documents.ts';
import type { RegulationRecord } from '../store/records.ts';
import { plainText } from './plain-text.ts';
import { searchId, searchSite, type SearchShelf } from './search-shelf.ts';

/**
 * A regulation as search finds it: itself, with what stands before its articles, and each article with a link to its
 * place in the text. Empty while its site is not known.
 */
export function presentRegulationDocuments(
  regulation: RegulationRecord,
  shelf: SearchShelf,
): SearchDocument[] {
  const site = shelf.site(regulation.siteId);
  if (site === null) return [];
  const { title, number, issuer, level, publishedOn, validity, history, address } = regulation;
  const { before, articles } = cutArticles(regulation);
  const urls = shelf.urls(site, address);
  const whole: SearchDocument = {
    id: searchId('regulation', regulation.id),
    kind: 'regulation',
    site: searchSite(site),
    siteKind: site.siteKind,
    column: '规章库',
    columnType: '政策文件',
    title,
    number,
    indexNumber: '',
    issuer,
    subject: '',
    genre: level,
    date: publishedOn,
    validity,
    summary: '',
    keywords: [],
    text: [...history, before].filter((part) => part !== '').join('\n'),
    ...urls,
    owner: null,
    pinned: false,
  };
  return [
    whole,
    ...articles.map(({ id, label, text }): SearchDocument => ({
      ...whole,
      id: `${whole.id}-${id}`,
      title: label,
      number: '',
      // Found by its whole name too.
      keywords: [`${title}${label}`],
      text,
      url: `${urls.url}#${id}`,
      wapUrl: `${urls.wapUrl}#${id}`,
      owner: { id: whole.id, title },
    })),
  ];
}

interface Article {
  id: string;
  label: string;
  text: string;
}

/** Cuts the text of a regulation where its chapters and articles begin; a chapter's heading belongs to no article. */
function cutArticles({ bodyHtml, parts }: RegulationRecord): { before: string; articles: Article[] } {
  const starts: number[] = [];
  let from = 0;
  for (const { id } of parts) {
    const at = bodyHtml.indexOf(` id="${id}"`, from);
    if (at >= 0) from = at;
    starts.push(at < 0 ? -1 : bodyHtml.lastIndexOf('<', at));
  }
  const textFrom = (place: number): string => {
    const end = starts.slice(place + 1).find((start) => start >= 0) ?? bodyHtml.length;
    return plainText(bodyHtml.slice(starts[place], end));
  };
  const first = starts.find((start) => start >= 0) ?? bodyHtml.length;
  return {
    before: plainText(bodyHtml.slice(0, first)),
    articles: parts.flatMap(({ id, label, level }, place): Article[] =>
      level === 'article' && (starts[place] ?? -1) >= 0 ? [{ id, label, text: textFrom(place) }] : [],
    ),
  };
}
