import { charactersOf, foldText } from '../text/fold.ts';
import { initialsOf, syllablesOf } from '../text/pinyin.ts';

/**
 * Finds the part of a title that sounds as it was typed.
 *
 * @param sounds  syllables with blanks between, or first letters in one piece.
 * @returns the folded part: 农村供水 for `nong cun gong shui` or `ncgs`; null when no part sounds so.
 */
export function soundMatch(title: string, sounds: readonly string[]): string | null {
  const characters = charactersOf(foldText(title));
  const syllables = syllablesOf(characters.join(''));
  const initials = initialsOf(syllables);
  for (const sound of sounds) {
    const wanted = sound.split(' ');
    const start = wanted.length > 1 ? placeOf(syllables, wanted) : placeOfOne(syllables, initials, sound);
    if (start < 0) continue;
    const length =
      wanted.length > 1 || syllables[start] === sound ? wanted.length : charactersOf(sound).length;
    return characters.slice(start, start + length).join('');
  }
  return null;
}

function placeOf(syllables: readonly string[], wanted: readonly string[]): number {
  return syllables.findIndex((_, start) =>
    wanted.every((syllable, index) => syllables[start + index] === syllable),
  );
}

function placeOfOne(syllables: readonly string[], initials: string, sound: string): number {
  const syllable = syllables.indexOf(sound);
  if (syllable >= 0) return syllable;
  // One syllable stands for one character, so letters and places agree.
  const at = initials.indexOf(sound);
  return at < 0 ? -1 : charactersOf(initials.slice(0, at)).length;
}
