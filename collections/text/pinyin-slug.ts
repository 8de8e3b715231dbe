import { pinyin } from 'pinyin-pro';

/** Longest slug made from a text, in characters. */
export const maxSlugLength = 80;

/** What one segment of an address looks like: lower-case letters and digits, joined by single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Makes a slug from a Chinese text: its pinyin without tones, cut at a word when it is too long.
 *
 * @returns at most `maxSlugLength` characters; empty when nothing in the text can be spelled.
 */
export function pinyinSlug(text: string): string {
  const words = pinyin(text.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
  })
    .flatMap((word) =>
      word
        .normalize('NFKD')
        .toLowerCase()
        .split(/[^a-z0-9]+/),
    )
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > maxSlugLength) return slug === '' ? word.slice(0, maxSlugLength) : slug;
    slug = longer;
  }
  return slug;
}
