import { charactersOf, foldText } from '../text/fold.ts';
import type { WordCutter } from '../text/words.ts';

const longest = 14;
const badEnds = /[的和与及等之对为在是或向从把被将了]$/u;

/**
 * Collects the longer searches that titles suggest: what was typed and the next word or two behind it.
 *
 * @param typed  folded.
 * @returns each once, most frequent first; none is what was typed itself.
 */
export function continuations(titles: readonly string[], typed: string, cutter: WordCutter): string[] {
  const counts = new Map<string, number>();
  for (const title of titles) {
    for (const found of new Set(longerOnes(title, typed, cutter)))
      counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length).map(([text]) => text);
}

function longerOnes(title: string, typed: string, cutter: WordCutter): string[] {
  const found: string[] = [];
  for (const run of title.split(/[^\p{L}\p{N}\p{M}]+/u)) {
    const folded = foldText(run);
    const start = folded.indexOf(typed);
    if (start < 0) continue;
    const end = start + typed.length;
    let place = 0;
    for (const word of cutter.cut(folded)) {
      place += word.length;
      const text = folded.slice(start, place);
      if (place <= end || badEnds.test(text)) continue;
      if (charactersOf(text).length > longest || found.length === 2) break;
      found.push(text);
    }
  }
  return found;
}
