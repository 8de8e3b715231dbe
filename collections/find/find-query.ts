/** What a person typed into the search of the header. */
export interface FindQuery {
  text: string;
  /** The same as it stands in addresses made of pinyin, `qing-shi`; null when it is not pinyin. */
  address: string | null;
  /** Small letters without gaps, to be compared with pinyin and initials. */
  letters: string | null;
}

const maxLength = 60;
const syllable = /(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]{1,3}(?:ng|n(?![aeiouv])|r(?![aeiouv]))?/gy;

/** Reads what was typed; null when there is nothing to look for. */
export function parseFind(typed: string): FindQuery | null {
  const text = typed.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().slice(0, maxLength);
  if (text === '') return null;
  const letters = text.toLowerCase().replaceAll(/[\s'-]/g, '');
  if (!/^[a-z0-9]+$/.test(letters)) return { text, address: null, letters: null };
  return { text, address: syllables(text.toLowerCase()), letters };
}

/** Cuts pinyin into its syllables, joined as in addresses; null for letters that are none. */
function syllables(text: string): string | null {
  const found: string[] = [];
  for (const word of text.split(/[\s'-]+/)) {
    const parts = [...word.matchAll(syllable)].map(([part]) => part);
    if (parts.join('') !== word) return null;
    found.push(...parts);
  }
  return found.length < 2 ? null : found.join('-');
}
