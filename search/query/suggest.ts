import type { Expression, MatchRequest, SearchBackend } from '../backend.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';
import type { Suggestions } from '../engine.ts';
import { highlight } from '../text/highlight.ts';
import { continuations } from './continuations.ts';
import { parseQuery } from './parse-query.ts';
import { soundClauses } from './plan-search.ts';
import { soundMatch } from './sound-match.ts';

const titlesRead = 60;
const mostWords = 4;
const mostDocuments = 3;
const longestTyped = 40;

/**
 * Suggests longer searches and documents while someone types.
 *
 * @returns empty lists when nothing fits.
 */
export async function suggestFor(
  backend: SearchBackend,
  typed: string,
  vocabulary: Vocabulary,
): Promise<Suggestions> {
  const query = parseQuery(typed.slice(0, longestTyped));
  if (query.whole === '') return { words: [], documents: [] };
  const asTyped = await titlesWith(backend, {
    type: 'text',
    any: [{ within: 'title', phrases: [query.whole] }],
  });
  if (asTyped.length > 0 || query.letters === null) return present(backend, asTyped, query.whole, vocabulary);
  const sounds = [...soundClauses(query.letters), { within: 'initials' as const, phrases: [query.letters] }];
  const heard = await titlesWith(backend, { type: 'text', any: sounds });
  const meant =
    heard[0] === undefined
      ? null
      : soundMatch(
          heard[0].title,
          sounds.flatMap((clause) => clause.phrases),
        );
  return meant === null ? { words: [], documents: [] } : present(backend, heard, meant, vocabulary);
}

async function present(
  backend: SearchBackend,
  documents: Awaited<ReturnType<SearchBackend['read']>>,
  typed: string,
  { cutter }: Vocabulary,
): Promise<Suggestions> {
  const titles = documents.map((document) => document.title);
  const words = continuations(titles, typed, cutter).slice(0, mostWords);
  const counted = await Promise.all(
    words.map(async (text) => ({
      text,
      segments: highlight(text, [typed]),
      count: (await backend.match(countOf(text))).total,
    })),
  );
  return {
    words: counted.sort((a, b) => b.count - a.count),
    documents: documents.slice(0, mostDocuments).map(({ id, kind, site, title, url, wapUrl }) => ({
      id,
      kind,
      site,
      title,
      titleSegments: highlight(title, [typed]),
      url,
      wapUrl,
    })),
  };
}

async function titlesWith(backend: SearchBackend, expression: Expression): ReturnType<SearchBackend['read']> {
  const { ids } = await backend.match({ ...asking, expression, limit: titlesRead });
  return backend.read(ids, false);
}

function countOf(text: string): MatchRequest {
  return {
    ...asking,
    expression: { type: 'text', any: [{ within: 'anywhere', phrases: [text] }] },
    limit: 0,
  };
}

const asking = {
  filters: {},
  without: { keys: [], ids: [] },
  sort: 'relevance',
  offset: 0,
  facets: false,
} as const;
