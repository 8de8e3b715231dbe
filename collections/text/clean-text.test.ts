import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, countCharacters } from './clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007c\u007fd\u0085e', 'abcde'],
    ['direction marks', '\u202eabc\u2066def\u2069\u200e', 'abcdef'],
    ['invisible blanks', 'a\u200bb\ufeffc\u2060d', 'abcd'],
    ['halves of broken characters', 'a\ud842b\udfb7c', 'abc'],
    ['carriage returns', 'a\r\nb\rc', 'a\nb\nc'],
  ])('takes out %s', (_, dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean);
  });

  it.each(['𠮷野家', '👨‍👩‍👧', '重慶', '\t表格', 'é'])('keeps %s', (text) => {
    expect(cleanText(text)).toBe(text);
  });
});

it('puts a line on one line, without blanks at its ends', () => {
  expect(cleanLine(' \u3000青石\n脐橙\u00a0 开园\u3000')).toBe('青石 脐橙 开园');
});

it('counts a rare character once', () => {
  expect(countCharacters('𠮷a')).toBe(2);
});
