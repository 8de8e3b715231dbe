import { beijingDay } from '#config/beijing-day.ts';
import { maxSlugLength, pinyinSlug, slugPattern } from '../text/pinyin-slug.ts';

const addressPattern = /^\d{4}(?:0[1-9]|1[0-2])\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Month of a moment in Beijing time as an address has it: `202611`. */
export function addressMonth(moment: Date): string {
  return beijingDay(moment.toISOString()).slice(0, 7).replace('-', '');
}

/**
 * Makes the address of a new article from its month and title.
 *
 * @param suffix  added when the plain address is taken; always there when the title cannot be spelled.
 * @returns `yyyymm/slug`, the slug at most 80 characters, with the suffix included.
 */
export function makeAddress(title: string, moment: Date, suffix: string): string {
  const slug = pinyinSlug(title);
  if (suffix === '') return `${addressMonth(moment)}/${slug}`;
  const head = slug.slice(0, maxSlugLength - suffix.length - 1).replace(/-+$/, '');
  return `${addressMonth(moment)}/${head === '' ? suffix : `${head}-${suffix}`}`;
}

/** True when the title alone gives a slug. */
export function canSpell(title: string): boolean {
  return pinyinSlug(title) !== '';
}

/**
 * Reads what a person typed as an address: with or without the month, which is then taken from `month`.
 *
 * @returns null when it is none.
 */
export function parseAddress(typed: string, month: string): string | null {
  const text = typed.toLowerCase().replace(/^\/+|\.html$/g, '');
  const address = slugPattern.test(text) ? `${month}/${text}` : text;
  const slug = address.slice(address.indexOf('/') + 1);
  return addressPattern.test(address) && slug.length <= maxSlugLength ? address : null;
}

/** Former addresses after a change, oldest first; the address in use is never among them. */
export function nextFormerAddresses(former: readonly string[], before: string | null, now: string): string[] {
  const kept = before === null || before === now ? former : [...former, before];
  return [...new Set(kept)].filter((address) => address !== now);
}
