import { describe, expect, it } from 'vitest';
import { addressMonth, canSpell, makeAddress, nextFormerAddresses, parseAddress } from './addresses.ts';

const november = new Date('2026-11-23T04:00:00.000Z');

it('takes the month in Beijing time', () => {
  expect(addressMonth(new Date('2026-10-31T16:00:00.000Z'))).toBe('202611');
});

describe('makeAddress', () => {
  it('is month and pinyin', () => {
    expect(makeAddress('开园', november, '')).toBe('202611/kai-yuan');
  });

  it('ends in the suffix when one is given', () => {
    expect(makeAddress('开园', november, 'k3x9')).toBe('202611/kai-yuan-k3x9');
  });

  it('makes room for the suffix', () => {
    const [, slug = ''] = makeAddress('通知'.repeat(50), november, 'k3x9').split('/');

    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/[a-z]-k3x9$/);
  });

  it('is the suffix alone for what cannot be spelled', () => {
    expect(makeAddress('👍', november, 'k3x9')).toBe('202611/k3x9');
    expect(canSpell('👍')).toBe(false);
  });
});

describe('parseAddress', () => {
  it.each([
    ['kai-yuan', '202611/kai-yuan'],
    ['202610/kai-yuan', '202610/kai-yuan'],
    ['/202610/Kai-Yuan.html', '202610/kai-yuan'],
    ['202613/kai-yuan', null],
    ['../x', null],
    ['202611/', null],
    ['202611/a/b', null],
    [`202611/${'a'.repeat(81)}`, null],
  ])('reads %s as %s', (typed, address) => {
    expect(parseAddress(typed, '202611')).toBe(address);
  });
});

describe('nextFormerAddresses', () => {
  it('adds the one that was left', () => {
    expect(nextFormerAddresses(['a'], 'b', 'c')).toEqual(['a', 'b']);
  });

  it('never holds the one in use', () => {
    expect(nextFormerAddresses(['a', 'b'], 'c', 'a')).toEqual(['b', 'c']);
  });

  it('holds each once', () => {
    expect(nextFormerAddresses(['a', 'b'], 'a', 'c')).toEqual(['a', 'b']);
  });

  it('adds nothing when nothing was left', () => {
    expect(nextFormerAddresses([], null, 'c')).toEqual([]);
    expect(nextFormerAddresses([], 'c', 'c')).toEqual([]);
  });
});
