import { charactersOf } from './fold.ts';

/**
 * Cuts a folded text into overlapping pairs of characters, separated by blanks; the last character stands once
 * more alone, so that one character can be found by prefix and two texts in a row do not run together.
 *
 * @returns `农村 村供 供水 水` for `农村供水`; empty for an empty text.
 */
export function gramsOf(folded: string): string {
  let grams = '';
  let previous = '';
  for (const character of folded) {
    if (previous !== '') grams += `${previous}${character} `;
    previous = character;
  }
  return grams + previous;
}

/**
 * Writes a folded text as one phrase of the full text index: the text itself, found anywhere in a longer one.
 *
 * The text holds letters and digits only (that is what folding leaves), so nothing in it can be an operator.
 *
 * @returns `"农村 村供 供水"`; a single character becomes a prefix, `"水"*`.
 */
export function gramPhrase(folded: string): string {
  const characters = charactersOf(folded);
  if (characters.length === 1) return `"${folded}"*`;
  const grams: string[] = [];
  for (let index = 1; index < characters.length; index++) {
    grams.push(`${characters[index - 1] ?? ''}${characters[index] ?? ''}`);
  }
  return `"${grams.join(' ')}"`;
}

/** Puts a blank between the characters of a folded text: `农 村 供 水`. */
export function spaceOut(folded: string): string {
  return charactersOf(folded).join(' ');
}
