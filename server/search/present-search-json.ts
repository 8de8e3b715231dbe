import type { FacetName } from '#search/documents.ts';
import type { SearchAnswer } from '#search/engine.ts';

/** What `/search.json` answers. */
export interface SearchJson {
  total: number;
  hits: {
    title: string;
    url: string;
    wapUrl: string;
    number: string;
    indexNumber: string;
    issuer: string;
    date: string | null;
    snippet: string;
  }[];
  facets: Record<FacetName, { value: string; count: number }[]>;
  suggestion: string | null;
}

/**
 * An answer for other programs.
 *
 * @param publicUrl  addresses become absolute with it.
 */
export function presentSearchJson(answer: SearchAnswer, publicUrl: string): SearchJson {
  const absolute = (url: string): string => URL.parse(url, publicUrl)?.href ?? url;
  const { total, hits, facets, suggestion } = answer;
  return {
    total,
    hits: hits.map(({ title, url, wapUrl, number, indexNumber, issuer, date, snippet }) => ({
      title,
      url: absolute(url),
      wapUrl: absolute(wapUrl),
      number,
      indexNumber,
      issuer,
      date,
      snippet,
    })),
    facets: Object.fromEntries(
      Object.entries(facets).map(([name, values]) => [
        name,
        values.map(({ value, count }) => ({ value, count })),
      ]),
    ) as SearchJson['facets'],
    suggestion,
  };
}
