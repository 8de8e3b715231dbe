import type { SiteOption } from './find-sites.ts';

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/** How a site was found: pieces of its name, and its syllables. */
export interface SiteMatch {
  name: Piece[];
  pinyin: Piece[];
}

/** Shows where a query stands in a site that was found by it: in the name, in the pinyin, or in its initials. */
export function matchSite({ name, pinyin }: SiteOption, query: string): SiteMatch {
  const wanted = query.trim().toLowerCase().replaceAll(/\s+/g, '');
  const syllables = pinyin.split(' ');
  const at = name.toLowerCase().indexOf(wanted);
  if (at >= 0) return present(name, syllables, { from: at, to: at + wanted.length, inPinyin: false });
  const initials = syllables.map((syllable) => syllable.charAt(0).toLowerCase()).join('');
  const start = syllables.findIndex((_, index) =>
    syllables.slice(index).join('').toLowerCase().startsWith(wanted),
  );
  const initial = initials.indexOf(wanted);
  if (start >= 0) {
    const to = syllables.findIndex(
      (_, index) => index >= start && syllables.slice(start, index + 1).join('').length >= wanted.length,
    );
    return present(name, syllables, { from: start, to: to + 1, inPinyin: true });
  }
  if (initial < 0) return present(name, syllables, { from: 0, to: 0, inPinyin: false });
  return present(name, syllables, { from: initial, to: initial + wanted.length, inPinyin: true });
}

function present(
  name: string,
  syllables: readonly string[],
  { from, to, inPinyin }: { from: number; to: number; inPinyin: boolean },
): SiteMatch {
  const pieces: Piece[] = [
    { text: name.slice(0, from), isHit: false },
    { text: name.slice(from, to), isHit: true },
    { text: name.slice(to), isHit: false },
  ];
  return {
    name: pieces.filter(({ text }) => text !== ''),
    pinyin: syllables.map((text, index) => ({ text, isHit: inPinyin && index >= from && index < to })),
  };
}
