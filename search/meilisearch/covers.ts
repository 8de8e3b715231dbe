import type { Clause, Expression } from '../backend.ts';
import { notIds, oneOf } from './filters.ts';
import type { Filter } from './filters.ts';
import type { MeilisearchServer, OneSearch } from './server.ts';
import { phraseFields, phrasesOf } from './tokens.ts';

/** A set of documents that one search names. */
export interface Part {
  q: string;
  filter: Filter;
}

/**
 * Documents that match, with those found by their title apart. Covers of one expression share no document, so their
 * counts add up.
 */
export interface Cover {
  all: Part;
  /** Null when every one of `all` counts as found by its title. */
  titles: Part | null;
  /** `all` without `titles`; null with them. */
  rest: Part | null;
}

/** Where the parts are looked for. */
export const phraseSearch = { attributesToSearchOn: phraseFields, matchingStrategy: 'all' } as const;

/** Hits of each clause that are looked at when clauses must be put together here. */
const setLimit = 1_000;

/**
 * Writes an expression as covers. Meilisearch knows no OR, but it knows phrases that must not be there: each clause
 * of one phrase leaves out the ones before. Other clauses are put together by the ids of their hits.
 *
 * @param base  conditions that hold for all searches.
 */
export async function coversOf(
  server: MeilisearchServer,
  expression: Exclude<Expression, { type: 'similar' }>,
  { index, base }: { index: string; base: Filter },
): Promise<{ covers: Cover[]; isCapped: boolean }> {
  switch (expression.type) {
    case 'all':
      return { covers: [whole({ q: '', filter: [] })], isCapped: false };
    case 'keys':
      return { covers: [whole({ q: '', filter: [oneOf('keys', expression.keys)] })], isCapped: false };
    case 'text': {
      const keyed =
        expression.keys === undefined ? [] : await otherKeyed(server, { ...expression, index, base });
      const named = keyed.length === 0 ? [] : [whole({ q: '', filter: [oneOf('id', keyed)] })];
      const simple = expression.any.every((clause) => clause.phrases.length === 1);
      if (simple) return { covers: [...phraseCovers(expression.any), ...named], isCapped: false };
      const { cover, isCapped } = await setCover(server, expression.any, { index, base });
      return { covers: [...(cover === null ? [] : [cover]), ...named], isCapped };
    }
    default:
      return expression satisfies never;
  }
}

function whole(all: Part): Cover {
  return { all, titles: null, rest: null };
}

function phraseCovers(any: readonly Clause[]): Cover[] {
  const every = any.map((clause) => phrasesOf(clause).join(' '));
  const titles = any.map((clause) => phrasesOf(clause, true).join(' '));
  return any.map((_, place) => {
    const own = every[place] ?? '';
    const title = titles[place] ?? '';
    const before = every.slice(0, place);
    return {
      all: part(own, before),
      titles: part(title, titles.slice(0, place)),
      rest: own === title ? null : part(own, [...before, ...titles]),
    };
  });
}

function part(phrase: string, without: readonly string[]): Part {
  const negative = [...new Set(without)].filter((other) => other !== phrase).map((other) => ` -${other}`);
  return { q: `${phrase}${negative.join('')}`, filter: [] };
}

/** Clauses of several phrases, by the ids of what they find. */
async function setCover(
  server: MeilisearchServer,
  any: readonly Clause[],
  { index, base }: { index: string; base: Filter },
): Promise<{ cover: Cover | null; isCapped: boolean }> {
  const [only] = any;
  if (any.length === 1 && only !== undefined) {
    const all = phrasesOf(only).join(' ');
    const inTitles = phrasesOf(only, true).join(' ');
    if (all === inTitles) return { cover: whole({ q: all, filter: [] }), isCapped: false };
    const { ids } = await idsOf(server, [{ q: inTitles, filter: base }], index);
    if (ids.length === 0)
      return {
        cover: { all: { q: all, filter: [] }, titles: nothing, rest: { q: all, filter: [] } },
        isCapped: false,
      };
    const titles = { q: inTitles, filter: [] };
    return {
      cover: { all: { q: all, filter: [] }, titles, rest: { q: all, filter: [notIds(ids)] } },
      isCapped: false,
    };
  }
  const every = await idsOf(
    server,
    any.map((clause) => ({ q: phrasesOf(clause).join(' '), filter: base })),
    index,
  );
  if (every.ids.length === 0) return { cover: null, isCapped: false };
  const titles = await idsOf(
    server,
    any.map((clause) => ({ q: phrasesOf(clause, true).join(' '), filter: base })),
    index,
  );
  const inTitle = new Set(titles.ids);
  const rest = every.ids.filter((id) => !inTitle.has(id));
  const cover: Cover = {
    all: named([...new Set([...every.ids, ...titles.ids])]),
    titles: titles.ids.length === 0 ? nothing : named(titles.ids),
    rest: rest.length === 0 ? null : named(rest),
  };
  return { cover, isCapped: every.isCapped };
}

/** Documents with one of the keys that no clause finds. */
async function otherKeyed(
  server: MeilisearchServer,
  {
    any,
    keys = [],
    index,
    base,
  }: { any: readonly Clause[]; keys?: readonly string[]; index: string; base: Filter },
): Promise<string[]> {
  const filter = [...base, oneOf('keys', keys)];
  const keyed = await idsOf(server, [{ q: '', filter }], index);
  if (keyed.ids.length === 0) return [];
  const found = await idsOf(
    server,
    any.map((clause) => ({ q: phrasesOf(clause).join(' '), filter })),
    index,
  );
  return keyed.ids.filter((id) => !found.ids.includes(id));
}

async function idsOf(
  server: MeilisearchServer,
  parts: readonly Part[],
  index: string,
): Promise<{ ids: string[]; isCapped: boolean }> {
  const searches = parts.map(({ q, filter }): OneSearch => ({
    indexUid: index,
    q,
    filter,
    limit: setLimit,
    attributesToRetrieve: ['id'],
    sort: ['date:desc'],
    ...phraseSearch,
  }));
  const found = await server.search(searches);
  return {
    ids: [...new Set(found.flatMap(({ hits }) => hits.map((hit) => hit.id)))],
    isCapped: found.some(({ estimatedTotalHits }) => estimatedTotalHits > setLimit),
  };
}

function named(ids: readonly string[]): Part {
  return { q: '', filter: [oneOf('id', ids)] };
}

/** A part without documents: no document has both. */
const nothing: Part = { q: '', filter: ['holds = 0 AND holds = 1'] };
