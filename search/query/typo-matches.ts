import { charactersOf, foldText } from '../text/fold.ts';

/**
 * Finds the part of a title that a mistyped text meant: from the first to the last of its parts that stand there.
 *
 * @param phrases  the parts of the typed text that the title holds, in order.
 * @param whole  the typed text, folded.
 * @returns the folded parts of the title that may have been meant, about as long as the typed text: where the fault is
 *   at an end, one character more and less too; empty when the parts do not stand in the title in that order.
 */
export function typoMatches(title: string, phrases: readonly string[], whole: string): string[] {
  const folded = foldText(title);
  const first = phrases[0] ?? '';
  const last = phrases.at(-1) ?? '';
  const start = folded.indexOf(first);
  const lastStart = phrases.length === 1 ? start : folded.indexOf(last, start + first.length);
  if (first === '' || start < 0 || lastStart < 0) return [];
  const before = charactersOf(whole.slice(0, Math.max(0, whole.indexOf(first)))).length;
  const after = charactersOf(whole.slice(whole.lastIndexOf(last) + last.length)).length;
  const characters = charactersOf(folded);
  const from = charactersOf(folded.slice(0, start)).length - before;
  const to = charactersOf(folded.slice(0, lastStart + last.length)).length + after;
  if (to - from > charactersOf(whole).length + 2) return [];
  const starts = before === 0 ? [from] : [from, from - 1, from + 1];
  const ends = after === 0 ? [to] : [to, to + 1, to - 1];
  const parts = starts.flatMap((one) =>
    ends.map((other) => characters.slice(Math.max(0, one), other).join('')),
  );
  return [...new Set(parts)];
}
