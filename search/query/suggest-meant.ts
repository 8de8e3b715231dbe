import type { Expression } from '../backend.ts';
import type { MatchKind } from '../engine.ts';
import type { ParsedQuery } from './parse-query.ts';
import { soundMatch } from './sound-match.ts';
import { typoMatch } from './typo-match.ts';

/**
 * Guesses what was meant (您是不是要找) from the title of the best hit of a second try.
 *
 * @returns folded text; null when the hit was found as typed or tells nothing.
 */
export function suggestMeant(
  title: string,
  query: ParsedQuery,
  found: { match: MatchKind; expressions: readonly Expression[] },
): string | null {
  const clauses = found.expressions.flatMap((expression) =>
    expression.type === 'text' ? expression.any : [],
  );
  const meant = meantBy(title, query, found.match, clauses);
  return meant === query.whole ? null : meant;
}

function meantBy(
  title: string,
  query: ParsedQuery,
  match: MatchKind,
  clauses: readonly { within: string; phrases: readonly string[] }[],
): string | null {
  if (match === 'sound') {
    const heard = clauses.filter(({ within }) => within === 'sound' || within === 'initials');
    return soundMatch(
      title,
      heard.flatMap((clause) => clause.phrases),
    );
  }
  if (match !== 'typo') return null;
  for (const { phrases } of clauses) {
    const part = typoMatch(title, phrases, query.whole);
    if (part !== null) return part;
  }
  return null;
}
