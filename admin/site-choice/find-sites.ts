/** A site as the switcher lists it. */
export interface SiteOption {
  id: string;
  name: string;
  kind: string;
  /** Pinyin without tones, syllables apart: `qing shi zhen`. */
  pinyin: string;
  /** Drafts that wait there. */
  drafts?: number;
}

/** Finds sites by name, by pinyin, or by the initials of the pinyin; all of them for an empty query, in their order. */
export function findSites(sites: readonly SiteOption[], query: string): SiteOption[] {
  const wanted = query.trim().toLowerCase().replaceAll(/\s+/g, '');
  if (wanted === '') return [...sites];
  return sites.filter(({ name, pinyin }) => {
    const syllables = pinyin.toLowerCase().split(' ');
    return (
      name.toLowerCase().includes(wanted) ||
      startsSyllables(syllables, wanted) ||
      syllables
        .map((syllable) => syllable.charAt(0))
        .join('')
        .includes(wanted)
    );
  });
}

function startsSyllables(syllables: readonly string[], wanted: string): boolean {
  return syllables.some((_, index) => syllables.slice(index).join('').startsWith(wanted));
}
