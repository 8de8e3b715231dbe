import { facetNames } from '../documents.ts';
import type { FacetName } from '../documents.ts';
import type { SearchQuery } from '../engine.ts';

const longestText = 10_000;
const longestValue = 200;
const mostValues = 20;
const largestPage = 100_000;

/** Page sizes: the one used when none is asked for, and the largest. */
export interface PageSizes {
  usual: number;
  largest: number;
}

/**
 * Reads the parameters of a web address: `q`, one parameter for each facet (repeated for several values),
 * `scope`, `in=title`, `sort=date`, `page`, `size`.
 *
 * Never fails: what is unknown is left out, what is out of range is brought into it.
 *
 * @param parameters  as Express parses them: texts, lists, or anything a stranger made of them.
 */
export function parseSearchRequest(
  parameters: Readonly<Record<string, unknown>>,
  { usual, largest }: PageSizes = { usual: 10, largest: 50 },
): SearchQuery {
  const scope = textsOf(parameters['scope'])[0] ?? '';
  const filters: Partial<Record<FacetName, readonly string[]>> = {};
  for (const facet of facetNames) {
    const values = textsOf(parameters[facet]).filter((value) => value !== '' && value.length <= longestValue);
    if (values.length > 0) filters[facet] = [...new Set(values)].slice(0, mostValues);
  }
  return {
    text: (textsOf(parameters['q'])[0] ?? '').slice(0, longestText),
    filters,
    scope: scope === '' || scope.length > longestValue ? null : scope,
    titleOnly: textsOf(parameters['in'])[0] === 'title',
    sort: textsOf(parameters['sort'])[0] === 'date' ? 'date' : 'relevance',
    page: wholeNumber(parameters['page'], { usual: 1, largest: largestPage }),
    pageSize: wholeNumber(parameters['size'], { usual, largest }),
  };
}

function textsOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

function wholeNumber(value: unknown, { usual, largest }: PageSizes): number {
  const text = textsOf(value)[0] ?? '';
  if (!/^-?\d{1,15}$/.test(text)) return usual;
  return Math.min(largest, Math.max(1, Number(text)));
}
