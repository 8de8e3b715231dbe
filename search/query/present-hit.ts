import type { SearchDocument } from '../documents.ts';
import type { SearchHit } from '../engine.ts';
import { highlight, snippetOf } from '../text/highlight.ts';

/**
 * Shows a found document: title and the part of its text where the needles stand, both marked.
 *
 * @param needles  folded texts, the one that matters most first.
 */
export function presentHit(document: SearchDocument, needles: readonly string[]): SearchHit {
  const { id, kind, site, url, wapUrl, number, indexNumber, issuer, column, validity, date, owner } =
    document;
  const title = nameOf(document);
  const snippet = snippetOf(document.text === '' ? document.summary : document.text, needles);
  return {
    id,
    kind,
    site,
    title,
    titleSegments: highlight(title, needles),
    url,
    wapUrl,
    number,
    indexNumber,
    issuer,
    column,
    validity,
    date,
    snippet,
    snippetSegments: highlight(snippet, needles),
    owner,
  };
}

/** An article of a regulation is called 第十二条; alone that says nothing. */
function nameOf({ kind, title, owner }: SearchDocument): string {
  return kind === 'regulation' && owner !== null ? `${owner.title} ${title}` : title;
}
