import type { Clause } from '../backend.ts';
import { charactersOf } from '../text/fold.ts';
import { spaceOut } from '../text/grams.ts';

/**
 * Meilisearch remembers which words stand side by side in a document, not in which field. So each field that is
 * searched alone has words of its own: titles are written in code, `t519c t6751` for 农村.
 */
export function titleToken(character: string): string {
  return `t${hexOf(character)}`;
}

/** A syllable, `pnong`; what is no syllable in code. */
export function soundToken(syllable: string): string {
  return /^[a-z]+$/.test(syllable) ? `p${syllable}` : `p0${hexOf(syllable)}`;
}

/** A first letter, `in`; what is no letter in code. */
export function initialToken(letter: string): string {
  return /^[a-z]$/.test(letter) ? `i${letter}` : `i0${hexOf(letter)}`;
}

/** All fields whose phrases `phrasesOf` writes; each has words of its own, so they can be searched together. */
export const phraseFields = ['title_c', 'text_c', 'sound', 'initials'];

/**
 * Writes the phrases of a clause as Meilisearch's quoted phrases. Only letters and digits stand inside the quotes.
 *
 * @param inTitle  looks only in the title for what may stand anywhere.
 */
export function phrasesOf({ within, phrases }: Clause, inTitle = false): string[] {
  const field = inTitle && within === 'anywhere' ? 'title' : within;
  return phrases.map((phrase) => {
    switch (field) {
      case 'title':
        return `"${charactersOf(phrase).map(titleToken).join(' ')}"`;
      case 'anywhere':
        return `"${spaceOut(phrase)}"`;
      case 'sound':
        return `"${phrase.split(' ').map(soundToken).join(' ')}"`;
      case 'initials':
        return `"${charactersOf(phrase).map(initialToken).join(' ')}"`;
      default:
        return field satisfies never;
    }
  });
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
