import { createVocabulary, type Vocabulary, type Words } from './vocabulary.ts';

/** Where the words of a website group are kept. */
export interface WordSource {
  /** Changes whenever the words do. */
  stamp(): string;
  read(): Words;
}

const lookEveryMs = 5_000;

/**
 * A vocabulary that follows its source: who searches some seconds after a change searches with the new words. While the
 * source cannot be read the last known words stand.
 *
 * @param now  milliseconds; replaced in tests.
 */
export function followWords(source: WordSource, now: () => number = () => performance.now()): Vocabulary {
  let known = createVocabulary();
  let stamp: string | null = null;
  let lookedAt = -Infinity;

  const current = (): Vocabulary => {
    if (now() - lookedAt < lookEveryMs) return known;
    lookedAt = now();
    try {
      const found = source.stamp();
      if (found !== stamp) known = createVocabulary(source.read());
      stamp = found;
    } catch {
      // The words of the last look are as good as any.
    }
    return known;
  };

  return {
    get cutter() {
      return current().cutter;
    },
    get synonyms() {
      return current().synonyms;
    },
  };
}
