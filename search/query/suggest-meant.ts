import type { Expression } from '../backend.ts';
import type { MatchKind } from '../engine.ts';
import { charactersOf } from '../text/fold.ts';
import type { ParsedQuery } from './parse-query.ts';
import { soundMatch } from './sound-match.ts';
import { typoMatches } from './typo-matches.ts';

/**
 * Guesses what was meant (您是不是要找) from the titles that a second try found.
 *
 * @param titles  of the best hits.
 * @returns folded text, the one most like what was typed or heard most often; null when the titles tell nothing.
 */
export function suggestMeant(
  titles: readonly string[],
  query: ParsedQuery,
  { match, expressions }: { match: MatchKind; expressions: readonly Expression[] },
): string | null {
  const clauses = expressions.flatMap((expression) => (expression.type === 'text' ? expression.any : []));
  const counts = new Map<string, number>();
  for (const title of titles) {
    for (const meant of new Set(meantBy(title, query, match, clauses))) {
      if (meant !== query.whole) counts.set(meant, (counts.get(meant) ?? 0) + 1);
    }
  }
  const likeness = (text: string): number => (match === 'typo' ? sharedPairs(text, query.whole) : 0);
  const ranked = [...counts].sort((a, b) => likeness(b[0]) - likeness(a[0]) || b[1] - a[1]);
  return ranked[0]?.[0] ?? null;
}

/** Which share of their pairs of characters two texts have in common, 0 to 1. */
function sharedPairs(one: string, other: string): number {
  const pairs = (text: string): Set<string> =>
    new Set(charactersOf(text).map((character, place, all) => character + (all[place + 1] ?? '')));
  const [left, right] = [pairs(one), pairs(other)];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size);
}

function meantBy(
  title: string,
  query: ParsedQuery,
  match: MatchKind,
  clauses: readonly { within: string; phrases: readonly string[] }[],
): string[] {
  if (match === 'sound') {
    const heard = clauses.filter(({ within }) => within === 'sound' || within === 'initials');
    const part = soundMatch(
      title,
      heard.flatMap((clause) => clause.phrases),
    );
    return part === null ? [] : [part];
  }
  if (match !== 'typo') return [];
  return clauses.flatMap(({ phrases }) => typoMatches(title, phrases, query.whole));
}
