import { foldText } from '../text/fold.ts';
import { createWordCutter } from '../text/words.ts';
import type { WordCutter } from '../text/words.ts';
import { defaultSynonyms } from './synonyms.ts';
import type { SynonymTable } from './synonyms.ts';

/** What the search of one website group knows about its language. */
export interface Vocabulary {
  cutter: WordCutter;
  /** Folded groups, words of two or more characters. */
  synonyms: readonly (readonly string[])[];
}

/** The words of a website group. */
export interface Words {
  synonyms?: SynonymTable;
  /** Places and organs of the group: towns, villages, departments with their short names. */
  names?: readonly string[];
}

/** Prepares synonyms and names for searching. */
export function createVocabulary({ synonyms = defaultSynonyms, names = [] }: Words = {}): Vocabulary {
  const groups = synonyms.groups.map((group) =>
    [...new Set(group.map(foldText))].filter((word) => word.length > 1),
  );
  return { cutter: createWordCutter(names), synonyms: groups.filter((group) => group.length > 1) };
}

/**
 * Writes a folded text in other words: each place where a synonym stands takes the others of its group.
 *
 * The longest word wins where one holds another (医疗保险 in 基本医疗保险); only one place is changed at a time.
 *
 * @returns at most `most` other texts, without the text itself.
 */
export function otherWordings(folded: string, synonyms: Vocabulary['synonyms'], most = 4): string[] {
  const wordings = new Set<string>();
  const found = synonyms.flatMap((group) =>
    group.filter((word) => folded.includes(word)).map((word) => ({ word, group })),
  );
  for (const { word, group } of found.sort((a, b) => b.word.length - a.word.length)) {
    const isInsideLonger = found.some((other) => other.word !== word && other.word.includes(word));
    if (isInsideLonger) continue;
    for (const other of group) {
      if (other !== word) wordings.add(folded.replace(word, other));
    }
  }
  wordings.delete(folded);
  return [...wordings].slice(0, most);
}
