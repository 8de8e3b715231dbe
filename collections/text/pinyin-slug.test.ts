import { expect, it } from 'vitest';
import { maxSlugLength, pinyinSlug, slugPattern } from './pinyin-slug.ts';

it.each([
  ['青石脐橙开园', 'qing-shi-qi-cheng-kai-yuan'],
  ['重庆的银行行长', 'chong-qing-de-yin-hang-hang-zhang'],
  ['2026年第1期 GDP（初步）', '2026-nian-di-1-qi-gdp-chu-bu'],
  ['ＡＢＣ　１２３', 'abc-123'],
  ['绿色', 'lv-se'],
  ['Café', 'cafe'],
  ['👍', ''],
])('spells %s as %s', (text, slug) => {
  expect(pinyinSlug(text)).toBe(slug);
});

it('cuts a long text at a word', () => {
  const slug = pinyinSlug('关于印发方案的通知'.repeat(10));

  expect(slug.length).toBeLessThanOrEqual(maxSlugLength);
  expect(slug).toMatch(slugPattern);
});

it('cuts a single word that is too long', () => {
  expect(pinyinSlug('a'.repeat(300))).toBe('a'.repeat(maxSlugLength));
});
