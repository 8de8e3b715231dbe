import { pinyin } from 'pinyin-pro';
import { charactersOf, hasHan } from './fold.ts';

const runs = /\p{Script=Han}+|[^\p{Script=Han}]/gu;
const readingsKept = 20_000;
const readings = new Map<string, readonly string[]>();

/**
 * Reads a folded text aloud: one syllable without tone for each Chinese character (ü as v), other characters as
 * they are. Characters with several readings are read in their context (重庆 is `chong qing`).
 *
 * @returns as many items as the text has characters.
 */
export function syllablesOf(folded: string): string[] {
  const syllables: string[] = [];
  for (const [run] of folded.matchAll(runs)) {
    if (hasHan(run)) syllables.push(...readRun(run));
    else syllables.push(run);
  }
  return syllables;
}

/** The first letters of {@link syllablesOf}: `ncgs` for `农村供水`. */
export function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => charactersOf(syllable)[0] ?? '').join('');
}

/**
 * All ways to read a text aloud that differ in at most one character from reading it in context: 户藉 is `hu jie`,
 * and `hu ji`.
 *
 * @returns at most `most` ways, the one in context first.
 */
export function readingsOf(folded: string, most = 6): string[][] {
  const inContext = syllablesOf(folded);
  const ways = [inContext];
  charactersOf(folded).forEach((character, place) => {
    if (!hasHan(character)) return;
    const heard = pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true });
    for (const syllable of new Set(heard)) {
      if (syllable !== inContext[place]) ways.push(inContext.with(place, syllable));
    }
  });
  return ways.slice(0, most);
}

function readRun(run: string): readonly string[] {
  const known = readings.get(run);
  if (known !== undefined) return known;
  const characters = charactersOf(run);
  const read = pinyin(run, { toneType: 'none', type: 'array', v: true });
  const syllables =
    read.length === characters.length
      ? read
      : characters.map(
          (character) => pinyin(character, { toneType: 'none', type: 'array', v: true })[0] ?? character,
        );
  // The cache only saves work within a batch, where titles repeat; emptied at once rather than kept in order.
  if (readings.size >= readingsKept) readings.clear();
  readings.set(run, syllables);
  return syllables;
}
