import { parseFilter } from './double-filter.ts';
import { findsPhrase, textOf, tokensOf } from './double-phrases.ts';
import { refusals } from './refusals.ts';

export type DoubleDocument = Record<string, unknown> & { id: string };
export type DoubleSettings = Record<string, unknown>;

const searchFields =
  'q offset limit page hitsPerPage attributesToRetrieve attributesToCrop cropLength cropMarker attributesToHighlight highlightPreTag highlightPostTag showMatchesPosition filter sort distinct facets matchingStrategy attributesToSearchOn rankingScoreThreshold locales hybrid vector retrieveVectors media personalize useNetwork showRankingScore showRankingScoreDetails showPerformanceDetails'.split(
    ' ',
  );
const playedFields =
  'q offset limit page hitsPerPage filter sort facets matchingStrategy attributesToSearchOn attributesToRetrieve'.split(
    ' ',
  );
const settingFields =
  'displayedAttributes searchableAttributes filterableAttributes sortableAttributes foreignKeys rankingRules stopWords nonSeparatorTokens separatorTokens dictionary synonyms distinctAttribute proximityPrecision typoTolerance faceting pagination embedders searchCutoffMs localizedAttributes facetSearch prefixSearch chat'.split(
    ' ',
  );

/** One index of the double: documents, settings, and searching as the real server does it for what we ask. */
export class DoubleIndex {
  readonly documents = new Map<string, DoubleDocument>();
  settings: DoubleSettings = {};
  readonly createdAt = new Date().toISOString();

  /** Refuses settings that the server does not know. */
  static checkSettings(settings: DoubleSettings): void {
    for (const field of Object.keys(settings)) {
      if (!settingFields.includes(field)) throw refusals.unknownField(field, settingFields);
    }
  }

  /** All documents of a batch are put in, or none. */
  add(documents: readonly unknown[]): void {
    const checked = documents.map((document) => {
      const id = (document as Partial<DoubleDocument>).id;
      if (id === undefined) throw refusals.noId(document);
      if (!/^[A-Za-z0-9_-]{1,511}$/.test(String(id))) throw refusals.badId(id);
      return document as DoubleDocument;
    });
    for (const document of checked) this.documents.set(document.id, document);
  }

  deleteBy(name: string, filter: unknown): void {
    const passes = parseFilter(name, filter, this.#names('filterableAttributes'));
    for (const document of [...this.documents.values()].filter(passes)) this.documents.delete(document.id);
  }

  search(name: string, params: Record<string, unknown>): Record<string, unknown> {
    for (const field of Object.keys(params)) {
      if (!searchFields.includes(field)) throw refusals.unknownField(field, searchFields);
      if (!playedFields.includes(field)) throw refusals.notPlayed(`the search parameter ${field}`);
    }
    const { q = '', offset = 0, limit = 20, page, hitsPerPage, sort = [], facets } = params as SearchParams;
    if (limit < 0) throw refusals.negativeLimit(limit);
    const filterable = this.#names('filterableAttributes');
    const passes = parseFilter(name, params['filter'], filterable);
    const fields = this.#fields(name, params['attributesToSearchOn']);
    const found = [...this.documents.values()].filter(
      (document) => passes(document) && matches(document, q, fields, params['matchingStrategy']),
    );
    this.#sort(name, found, sort);
    for (const facet of facets ?? []) {
      if (!filterable.includes(facet)) throw refusals.noFacet(facet, [...filterable].sort());
    }
    const cap = (this.settings['pagination'] as { maxTotalHits?: number } | undefined)?.maxTotalHits ?? 1000;
    const total = Math.min(found.length, cap);
    const size = hitsPerPage ?? limit;
    const start = page === undefined ? offset : (page - 1) * size;
    const shown = this.#shown(
      found.slice(start, Math.min(cap, start + size)),
      params['attributesToRetrieve'],
    );
    return {
      hits: shown,
      query: q,
      processingTimeMs: 0,
      ...(page === undefined
        ? { limit, offset, estimatedTotalHits: total }
        : { hitsPerPage: size, page, totalPages: Math.ceil(total / size), totalHits: total }),
      ...(facets === undefined ? {} : distribution(found, facets)),
      requestUid: '01a20606-0000-7000-0000-000000000000',
    };
  }

  #names(setting: string): string[] {
    return (this.settings[setting] as string[] | undefined) ?? [];
  }

  #fields(name: string, asked: unknown): string[] {
    const searchable = this.#names('searchableAttributes');
    if (asked === undefined) return searchable;
    for (const attribute of asked as string[]) {
      if (!searchable.includes(attribute)) throw refusals.notSearchable(name, attribute);
    }
    return asked as string[];
  }

  #sort(name: string, found: DoubleDocument[], sort: readonly string[]): void {
    const sortable = this.#names('sortableAttributes');
    const rules = sort.map((rule) => rule.split(':') as [string, string]);
    for (const [attribute] of rules) {
      if (!sortable.includes(attribute)) throw refusals.notSortable(name, attribute, sortable);
    }
    found.sort((a, b) => {
      for (const [attribute, direction] of rules) {
        const [left, right] = [a[attribute], b[attribute]] as (number | undefined)[];
        if (left === right) continue;
        // Documents without the attribute come last either way.
        if (left === undefined) return 1;
        if (right === undefined) return -1;
        return direction === 'asc' ? left - right : right - left;
      }
      return 0;
    });
  }

  #shown(documents: readonly DoubleDocument[], asked: unknown): Record<string, unknown>[] {
    const displayed = this.#names('displayedAttributes');
    const wanted = (asked as string[] | undefined) ?? displayed;
    return documents.map((document) =>
      Object.fromEntries(
        Object.entries(document).filter(([field]) => displayed.includes(field) && wanted.includes(field)),
      ),
    );
  }
}

interface SearchParams {
  q?: string;
  offset?: number;
  limit?: number;
  page?: number;
  hitsPerPage?: number;
  sort?: string[];
  facets?: string[];
}

function matches(document: DoubleDocument, q: string, fields: readonly string[], strategy: unknown): boolean {
  const phrases = Array.from(q.matchAll(/(^|\s)(-?)"([^"]*)"/g), ([, , minus, text = '']) => ({
    minus,
    words: tokensOf(text),
  }));
  const plain = tokensOf(q.replace(/(^|\s)-?"[^"]*"/g, ' '));
  if (phrases.some(({ minus, words }) => (minus === '-') === findsPhrase(document, fields, words)))
    return false;
  if (plain.length > 0 && strategy !== 'all' && strategy !== undefined)
    throw refusals.notPlayed(`the strategy ${textOf(strategy)}`);
  return plain.every((word) =>
    fields.some((field) => tokensOf(textOf(document[field])).join(' ').includes(word)),
  );
}

function distribution(found: readonly DoubleDocument[], facets: readonly string[]): Record<string, unknown> {
  const counted = facets.map((facet) => {
    const counts: Record<string, number> = {};
    for (const document of found) {
      const value = textOf(document[facet]);
      if (value !== '') counts[value] = (counts[value] ?? 0) + 1;
    }
    return [facet, counts];
  });
  return { facetDistribution: Object.fromEntries(counted) as unknown, facetStats: {} };
}
