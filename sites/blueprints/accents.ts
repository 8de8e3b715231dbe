/** The eight accents sites choose from; white on each has a contrast of at least 6.6. */
export const accents: Record<string, string> = {
  黛蓝: '#1f4e8c',
  绛红: '#a3282b',
  松绿: '#1c6547',
  赭石: '#8a471a',
  石青: '#0d6473',
  紫棠: '#6a3d7c',
  秋香: '#655c14',
  墨青: '#38495c',
};

/**
 * Reads an accent as people give it: a name of the palette or `#rrggbb`.
 *
 * @returns lower-case `#rrggbb`, or `null` when it is neither.
 */
export function parseAccent(text: string): string | null {
  const named = accents[text.trim()];
  if (named) return named;
  return /^#[0-9a-f]{6}$/i.test(text.trim()) ? text.trim().toLowerCase() : null;
}
