import { expect, test } from 'vitest';
import { presentPhoneHref } from './phone-href.ts';

test.each([
  ['0000-0000101', 'tel:00000000101'],
  ['（0000）0000101', 'tel:00000000101'],
  ['+86 000 0000 0101', 'tel:+8600000000101'],
  ['0000-0000101 转 8', 'tel:00000000101'],
  ['110', 'tel:110'],
])('%s dials', (text, href) => {
  expect(presentPhoneHref(text)).toBe(href);
});

test.each(['', '暂无', '0000101、0000102', '总机：0000101', '1'])('%s does not', (text) => {
  expect(presentPhoneHref(text)).toBeUndefined();
});
