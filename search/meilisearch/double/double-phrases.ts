import type { DoubleDocument } from './double-index.ts';

const sentenceGap = 8;

/** Words as the server cuts them: Latin words whole, characters with blanks between alone, in small letters. */
export function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/**
 * Finds a phrase as the server does: all words stand in the fields searched, and of each three in a row every two
 * stand side by side (or one apart) in some field of the document, not always the same place.
 */
export function findsPhrase(
  document: DoubleDocument,
  fields: readonly string[],
  words: readonly string[],
): boolean {
  if (words.length === 0) return true;
  const searched = fields.map((field) => placesOf(textOf(document[field])));
  if (!words.every((word) => searched.some((places) => places.has(word)))) return false;
  const everywhere = Object.values(document).map((value) => placesOf(textOf(value)));
  const near = (first: string, second: string, distance: number): boolean =>
    everywhere.some((places) =>
      (places.get(first) ?? []).some((place) =>
        (places.get(second) ?? []).some((other) => other > place && other - place <= distance),
      ),
    );
  return words.every((word, place) => {
    const [next, second] = [words[place + 1], words[place + 2]];
    return (next === undefined || near(word, next, 1)) && (second === undefined || near(word, second, 2));
  });
}

/** The text of a field; empty for fields that hold none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

const known = new Map<string, Map<string, number[]>>();

function placesOf(text: string): Map<string, number[]> {
  const before = known.get(text);
  if (before !== undefined) return before;
  const places = new Map<string, number[]>();
  let place = 0;
  for (const sentence of text.split(/[.。;；,，!！?？|]/u)) {
    for (const word of tokensOf(sentence)) {
      const list = places.get(word) ?? [];
      list.push(place++);
      places.set(word, list);
    }
    place += sentenceGap;
  }
  if (known.size > 5_000) known.clear();
  known.set(text, places);
  return places;
}
