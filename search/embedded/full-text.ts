import type { Clause, Field } from '../backend.ts';
import { gramPhrase } from '../text/grams.ts';
import { facetToken } from './write-documents.ts';

const columns: Record<Field, string> = {
  title: '{title}',
  anywhere: '{title text}',
  sound: '{sound}',
  initials: '{initials}',
};

/**
 * Writes clauses as a query of the full text index. Only folded text goes in, quoted.
 *
 * @param onlyTitle  moves what may stand anywhere into the title.
 * @param codes  facet codes: one of each list must be there.
 */
export function fullTextQuery(
  any: readonly Clause[],
  { onlyTitle = false, codes = [] }: { onlyTitle?: boolean; codes?: readonly (readonly number[])[] } = {},
): string {
  const clauses = any.map(({ within, phrases }) => {
    const field = onlyTitle && within === 'anywhere' ? 'title' : within;
    return `(${columns[field]} : (${phrases.map((phrase) => phraseOf(field, phrase)).join(' AND ')}))`;
  });
  const text = `(${clauses.join(' OR ')})`;
  const facets = codes.map(
    (list) => `({facets} : (${list.map((code) => `"${facetToken(code)}"`).join(' OR ')}))`,
  );
  return [text, ...facets].join(' AND ');
}

/** Any pair of characters of a text, in titles. */
export function similarQuery(folded: string): string {
  const grams = gramPhrase(folded).slice(1, -1).split(' ');
  return `{title} : (${grams.map((gram) => `"${gram}"`).join(' OR ')})`;
}

function phraseOf(field: Field, phrase: string): string {
  return field === 'sound' ? `"${phrase}"` : gramPhrase(phrase);
}
