import { describe, expect, test } from 'vitest';
import { chooseEncoding, matchesEtag } from './negotiate.ts';

describe('chooseEncoding', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=abc', 'identity'],
  ])('answers %j with %s', (header, expected) => {
    expect(chooseEncoding(header)).toBe(expected);
  });

  test('stays bounded however many headers are made up', () => {
    for (let index = 0; index < 2_000; index += 1) chooseEncoding(`gzip, x${index}`);

    expect(chooseEncoding('gzip, x1')).toBe('gzip');
  });
});

describe('matchesEtag', () => {
  test.each(['"a"', 'W/"a"', '"b", "a"', '*'])('takes %s for "a"', (header) => {
    expect(matchesEtag(header, '"a"')).toBe(true);
  });

  test.each([undefined, '', '"b"', 'a', '"a'])('does not take %s for "a"', (header) => {
    expect(matchesEtag(header, '"a"')).toBe(false);
  });
});
