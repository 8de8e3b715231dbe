import type { Clause, Expression, SearchBackend } from '../backend.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';
import type { SearchAnswer, SearchFilters, SearchQuery } from '../engine.ts';
import { charactersOf } from '../text/fold.ts';
import { continuations } from './continuations.ts';
import { collect, counting, fewHits, nothing } from './collect-stages.ts';
import type { Asked, Found } from './collect-stages.ts';
import { parseQuery } from './parse-query.ts';
import { planKeys, planSearch } from './plan-search.ts';
import type { Attempt, SearchPlan } from './plan-search.ts';
import { presentFacets } from './present-facets.ts';
import { presentHit } from './present-hit.ts';
import { suggestMeant } from './suggest-meant.ts';

/**
 * Answers a query with the help of an engine. All that decides what is found, in which order and how it is shown
 * stands here and in the plan; the engine only matches.
 */
export async function answerQuery(
  backend: SearchBackend,
  query: SearchQuery,
  vocabulary: Vocabulary,
): Promise<SearchAnswer> {
  const startedAt = performance.now();
  const parsed = parseQuery(query.text);
  const plan = planSearch(parsed, vocabulary, query.titleOnly);
  const filters = query.scope === null ? query.filters : { ...query.filters, site: [query.scope] };
  const found = await find(backend, { query, parsed, plan, filters });
  const documents = await backend.read(found.ids, true);
  const needles = [
    ...new Set([
      ...plan.needles,
      ...(found.meant === null ? [] : [found.meant]),
      ...needlesOf(found.expressions),
    ]),
  ];
  const pages = Math.ceil(found.total / query.pageSize);
  return {
    total: found.total,
    totalIsCapped: found.isCapped,
    page: query.page,
    pageSize: query.pageSize,
    pages,
    hits: documents.map((document) => presentHit(document, needles)),
    facets: presentFacets(found.facets, filters),
    match: found.match,
    suggestion: found.meant,
    related:
      query.page === 1 && charactersOf(parsed.whole).length > 1
        ? continuations(
            documents.map((document) => document.title),
            parsed.whole,
            vocabulary.cutter,
          ).slice(0, 5)
        : [],
    tookMs: Math.round((performance.now() - startedAt) * 100) / 100,
  };
}

async function find(backend: SearchBackend, asked: Asked): Promise<Found> {
  const { parsed, plan } = asked;
  if (parsed.isBlank) return collect(backend, asked, 'all', [{ type: 'all' }]);
  if (plan.first.length === 0) return nothing();
  const keyed = await keyStages(backend, asked);
  const first: Expression = { type: 'text', any: plan.first };
  const byDate = asked.query.sort === 'date';
  const exactly: Expression[] = byDate
    ? [keyed.length === 0 ? first : { ...first, keys: keyed.flatMap((stage) => stage.keys) }]
    : [...keyed, first];
  const found = await collect(backend, asked, 'exact', exactly);
  if (found.total >= fewHits) return found;
  const isMissing = found.total === 0 && !(await isHiddenByFilters(backend, asked, first));
  if (isMissing) {
    const corrected = await firstFound(backend, asked, plan.corrections());
    if (corrected !== null) return corrected;
  }
  const widened = await widen(backend, asked, { found, exactly });
  if (widened.total > 0 || !isMissing) return widened;
  return (await firstFound(backend, asked, plan.attempts())) ?? widened;
}

async function firstFound(
  backend: SearchBackend,
  asked: Asked,
  attempts: readonly Attempt[],
): Promise<Found | null> {
  for (const { match, expression } of attempts) {
    const found = await collect(backend, asked, match, [expression]);
    if (found.total > 0) return nameMeant(backend, asked, found, [expression]);
  }
  return null;
}

/** Guesses what was meant, and lists the documents that are called so before the others. */
async function nameMeant(
  backend: SearchBackend,
  asked: Asked,
  found: Found,
  stages: Expression[],
): Promise<Found> {
  if (found.match !== 'sound' && found.match !== 'typo') return found;
  const best = await collect(
    backend,
    { ...asked, query: { ...asked.query, ...firstPage } },
    found.match,
    stages,
  );
  const titles = (await backend.read(best.ids, false)).map((document) => document.title);
  const meant = suggestMeant(titles, asked.parsed, found);
  if (meant === null || asked.query.sort === 'date') return { ...found, meant };
  const { keys, aliasKeys } = planKeys(parseQuery(meant), asked.query.titleOnly);
  const named = await keyStages(backend, { plan: { keys, aliasKeys }, filters: asked.filters });
  return named.length === 0
    ? { ...found, meant }
    : { ...(await collect(backend, asked, found.match, [...named, ...stages])), meant };
}

/** Stages for the documents named exactly, when there are any. */
async function keyStages(
  backend: SearchBackend,
  { plan, filters }: { plan: Pick<SearchPlan, 'keys' | 'aliasKeys'>; filters: SearchFilters },
): Promise<Extract<Expression, { type: 'keys' }>[]> {
  const keys = [...plan.keys, ...plan.aliasKeys];
  if (keys.length === 0) return [];
  const known = await backend.match({ ...counting, expression: { type: 'keys', keys }, filters });
  const hasFilters = Object.keys(filters).length > 0;
  if (known.total === 0 && !hasFilters) return [];
  return [plan.keys, plan.aliasKeys]
    .filter((some) => some.length > 0)
    .map((some) => ({ type: 'keys', keys: some }));
}

async function widen(
  backend: SearchBackend,
  asked: Asked,
  { found, exactly }: { found: Found; exactly: Expression[] },
): Promise<Found> {
  const any = asked.plan.widen();
  if (any.length === 0) return found.total === 0 ? { ...found, match: 'none' } : found;
  const union = unionOf(exactly, any);
  const stages: Expression[] = asked.query.sort === 'date' ? [union] : [...exactly, { type: 'text', any }];
  const all = await collect(backend, asked, 'words', stages);
  if (all.total === found.total) return found.total === 0 ? { ...found, match: 'none' } : found;
  // A document that only the filters keep out of the first stage would be counted in the second one too.
  const counted = await backend.match({
    ...counting,
    expression: union,
    filters: asked.filters,
    facets: true,
  });
  const widened: Found = { ...all, facets: [counted.facets] };
  if (asked.parsed.letters === null) return widened;
  if (found.total > 0) return { ...widened, match: 'exact' };
  return nameMeant(backend, asked, { ...widened, match: 'sound' }, stages);
}

function unionOf(exactly: readonly Expression[], any: readonly Clause[]): Expression {
  const clauses = exactly.flatMap((expression) => (expression.type === 'text' ? expression.any : []));
  const keys = exactly.flatMap((expression) =>
    expression.type === 'keys' || expression.type === 'text' ? (expression.keys ?? []) : [],
  );
  return { type: 'text', any: [...clauses, ...any], ...(keys.length === 0 ? {} : { keys }) };
}

/** True when the text is there and only the filters keep it out: nothing looser is tried then. */
async function isHiddenByFilters(
  backend: SearchBackend,
  { filters }: Asked,
  expression: Expression,
): Promise<boolean> {
  if (Object.keys(filters).length === 0) return false;
  return (await backend.match({ ...counting, expression, filters: {} })).total > 0;
}

function needlesOf(expressions: readonly Expression[]): string[] {
  return expressions
    .flatMap((expression) => (expression.type === 'text' ? expression.any : []))
    .filter((clause) => clause.within === 'title' || clause.within === 'anywhere')
    .flatMap((clause) => clause.phrases);
}

/** Titles from which is guessed what was meant. */
const firstPage = { page: 1, pageSize: 50 };
