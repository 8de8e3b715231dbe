import { mostHits } from '../backend.ts';
import type { FacetCounts, MatchRequest, MatchResult } from '../backend.ts';
import { facetNames, facetsOf } from '../documents.ts';
import type { FacetName, SearchDocument } from '../documents.ts';
import { documentKeys } from '../keys.ts';
import { clauseHolds } from '../query/clause-holds.ts';
import { coversOf, phraseSearch } from './covers.ts';
import type { Cover, Part } from './covers.ts';
import { facetConditions, withoutConditions } from './filters.ts';
import type { Filter } from './filters.ts';
import type { MeilisearchServer, OneAnswer, OneSearch } from './server.ts';

/** Lists of one tier are merged by date; the tiers follow one another. */
interface Tier {
  parts: Part[];
  sort: string[];
}

/** So many hits are fetched with the counts, in one request; for later pages the counts come first. */
const firstHits = 200;
const similarHits = 40;
/** So few hits that each is looked at. */
const looksAt = 10;

/**
 * Matches with a few searches sent together.
 *
 * The server takes a phrase for found when each two neighbours of it stand together somewhere in the document. Among
 * few hits, where one too many would be seen, each is looked at.
 *
 * @param read  gets whole documents.
 */
export async function matchMeilisearch(
  server: MeilisearchServer,
  index: string,
  request: MatchRequest,
  read: (ids: readonly string[]) => Promise<SearchDocument[]>,
): Promise<MatchResult> {
  const found = await matchRoughly(server, index, request);
  const { expression, offset, limit } = request;
  if (expression.type !== 'text' || found.total === 0 || found.total > looksAt) return found;
  if (expression.any.every(({ phrases }) => phrases.every((phrase) => phrase.length < 3))) return found;
  const all = await matchRoughly(server, index, { ...request, offset: 0, limit: looksAt, facets: false });
  const keyed = new Set(expression.keys);
  const wrong = (await read(all.ids)).filter(
    (document) =>
      !expression.any.some((clause) => clauseHolds(document, clause)) &&
      !documentKeys(document).some((key) => keyed.has(key)),
  );
  const wrongIds = new Set(wrong.map((document) => document.id));
  const ids = all.ids.filter((id) => !wrongIds.has(id));
  return {
    total: found.total - wrong.length,
    isCapped: false,
    ids: ids.slice(offset, offset + limit),
    facets: without(found.facets, wrong),
  };
}

function without(facets: FacetCounts, documents: readonly SearchDocument[]): FacetCounts {
  if (documents.length === 0) return facets;
  const left = new Map(Object.entries(facets).map(([facet, counts]) => [facet, new Map(counts)]));
  for (const document of documents) {
    for (const [facet, value] of Object.entries(facetsOf(document))) {
      const counts = left.get(facet);
      const count = counts?.get(value) ?? 0;
      if (count > 1) counts?.set(value, count - 1);
      else counts?.delete(value);
    }
  }
  return Object.fromEntries(left);
}

async function matchRoughly(
  server: MeilisearchServer,
  index: string,
  request: MatchRequest,
): Promise<MatchResult> {
  const { expression, filters, sort, offset, limit } = request;
  const base = withoutConditions(request.without);
  const conditions = facetConditions(filters);
  if (expression.type === 'similar')
    return matchSimilar(server, index, {
      text: expression.text,
      filter: [...base, ...conditions.values()],
      request,
    });
  const { covers, isCapped } = await coversOf(server, expression, { index, base });
  if (covers.length === 0) return { total: 0, isCapped: false, ids: [], facets: {} };

  const filter = [...base, ...conditions.values()];
  const tiers = sort === 'date' ? [dateTier(covers)] : relevanceTiers(covers);
  const need = offset + limit;
  const counting = covers.flatMap(({ all }) =>
    countSearches(all, { index, base, conditions, facets: request.facets }),
  );
  const early = need > 0 && need <= firstHits ? listSearches(tiers, { index, filter, limit: need }) : [];
  const found = await server.search([...counting, ...early]);
  const counted = addUp(found.slice(0, counting.length), {
    searchesEach: counting.length / covers.length,
    conditions,
  });
  const total = Math.min(counted.total, mostHits);
  const lists =
    need <= firstHits
      ? found.slice(counting.length)
      : await server.search(listSearches(tiers, { index, filter, limit: Math.min(need, mostHits) }));
  return {
    total,
    isCapped: isCapped || counted.total >= mostHits,
    ids: limit === 0 ? [] : merge(tiers, lists).slice(offset, need),
    facets: request.facets ? counted.facets : {},
  };
}

function dateTier(covers: readonly Cover[]): Tier {
  return { parts: covers.map((cover) => cover.all), sort: ['date:desc'] };
}

/** What still holds first; in it titles first, pinned ones before. */
function relevanceTiers(covers: readonly Cover[]): Tier[] {
  const titles = covers.map((cover) => cover.titles ?? cover.all);
  const rest = covers.flatMap((cover) => (cover.rest === null ? [] : [cover.rest]));
  return [1, 0].flatMap((holds) => {
    const those = ({ q, filter }: Part): Part => ({ q, filter: [...filter, `holds = ${holds}`] });
    return [
      { parts: titles.map(those), sort: ['pinned:desc', 'date:desc'] },
      { parts: rest.map(those), sort: ['date:desc'] },
    ].filter((tier) => tier.parts.length > 0);
  });
}

/** The first counts hits under all filters, one more for each filtered facet counts under all filters but its own. */
function countSearches(
  { q, filter }: Part,
  {
    index,
    base,
    conditions,
    facets,
  }: { index: string; base: Filter; conditions: ReadonlyMap<FacetName, string>; facets: boolean },
): OneSearch[] {
  const search = (conditionsKept: string[], wanted: readonly string[]): OneSearch => ({
    indexUid: index,
    q,
    filter: [...base, ...filter, ...conditionsKept],
    limit: 0,
    ...(wanted.length === 0 ? {} : { facets: [...wanted] }),
    ...phraseSearch,
  });
  const all = search([...conditions.values()], facets ? facetNames : []);
  if (!facets) return [all];
  const others = Array.from(conditions.keys(), (facet) =>
    search(
      [...conditions].filter(([name]) => name !== facet).map(([, condition]) => condition),
      [facet],
    ),
  );
  return [all, ...others];
}

function listSearches(
  tiers: readonly Tier[],
  { index, filter, limit }: { index: string; filter: Filter; limit: number },
): OneSearch[] {
  return tiers.flatMap(({ parts, sort }) =>
    parts.map((part) => ({
      indexUid: index,
      q: part.q,
      filter: [...filter, ...part.filter],
      sort,
      limit,
      attributesToRetrieve: ['id', 'date', 'pinned'],
      ...phraseSearch,
    })),
  );
}

function merge(tiers: readonly Tier[], lists: readonly OneAnswer[]): string[] {
  let next = 0;
  return tiers.flatMap(({ parts, sort }) => {
    const hits = lists.slice(next, next + parts.length).flatMap((list) => list.hits);
    next += parts.length;
    const pinnedFirst = sort.includes('pinned:desc');
    const place = (hit: OneAnswer['hits'][number]) => (pinnedFirst ? (hit.pinned ?? 0) : 0);
    // The server sorted each list; sorting is stable, so a single list stays as it is.
    if (parts.length > 1)
      hits.sort((a, b) => place(b) - place(a) || (b.date ?? -Infinity) - (a.date ?? -Infinity) || 0);
    return hits.map((hit) => hit.id);
  });
}

function addUp(
  found: readonly OneAnswer[],
  { searchesEach, conditions }: { searchesEach: number; conditions: ReadonlyMap<FacetName, string> },
): { total: number; facets: FacetCounts } {
  const counts = new Map<FacetName, Map<string, number>>(facetNames.map((facet) => [facet, new Map()]));
  const filtered = [...conditions.keys()];
  let total = 0;
  found.forEach((answer, place) => {
    const own = place % searchesEach;
    if (own === 0) total += answer.estimatedTotalHits;
    const facets =
      own === 0 ? facetNames.filter((facet) => !conditions.has(facet)) : filtered.slice(own - 1, own);
    for (const facet of facets) {
      for (const [value, count] of Object.entries(answer.facetDistribution?.[facet] ?? {})) {
        const sums = counts.get(facet);
        sums?.set(value, (sums.get(value) ?? 0) + count);
      }
    }
  });
  return { total, facets: Object.fromEntries(counts) };
}

/** The server's own tolerance for typos, in titles as they are written. */
async function matchSimilar(
  server: MeilisearchServer,
  index: string,
  { text, filter, request }: { text: string; filter: Filter; request: MatchRequest },
): Promise<MatchResult> {
  const plain = text.replace(/["-]/g, ' ');
  const [found] = await server.search([
    {
      indexUid: index,
      q: plain,
      filter,
      limit: similarHits,
      attributesToRetrieve: ['id'],
      attributesToSearchOn: ['title'],
      matchingStrategy: 'all',
      ...(request.facets ? { facets: [...facetNames] } : {}),
    },
  ]);
  if (found === undefined) return { total: 0, isCapped: false, ids: [], facets: {} };
  const conditions = new Map<FacetName, string>();
  return {
    total: Math.min(found.hits.length, similarHits),
    isCapped: false,
    ids: found.hits.map((hit) => hit.id).slice(request.offset, request.offset + request.limit),
    facets: request.facets ? addUp([found], { searchesEach: 1, conditions }).facets : {},
  };
}
