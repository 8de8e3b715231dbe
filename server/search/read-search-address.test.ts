import { describe, expect, test } from 'vitest';
import { readSearchAddress, writeSearchAddress } from './read-search-address.ts';

describe('readSearchAddress', () => {
  test('reads everything that may be asked', () => {
    expect(
      readSearchAddress(
        '?q=%E4%BE%9B%E6%B0%B4&scope=qingshi&kind=news&kind=document&title=1&sort=date&page=3',
      ),
    ).toEqual({
      text: '供水',
      isCut: false,
      scope: 'qingshi',
      filters: { kind: ['news', 'document'] },
      titleOnly: true,
      sort: 'date',
      page: 3,
      pageSize: 10,
    });
  });

  test.each([
    ['page=-1', { page: 1 }],
    ['page=0', { page: 1 }],
    ['page=1e9', { page: 1 }],
    ['page=x', { page: 1 }],
    ['sort=delete', { sort: 'relevance' }],
    ['title=yes', { titleOnly: false }],
    ['scope=..%2F..', { scope: null }],
    ['size=1000', { pageSize: 10 }],
    ['colour=red&__proto__=1', { filters: {} }],
    [`kind=${'a'.repeat(300)}`, { filters: {} }],
    ['q=a&q=b', { text: 'a' }],
    ['q=%00a%0Ab', { text: 'a b' }],
    ['q=%ED%A0%80', { text: '���' }],
  ])('takes %s as if nothing impossible had been said', (query, expected) => {
    expect(readSearchAddress(`?${query}`)).toMatchObject(expected);
  });

  test('uses the beginning of a long search and says so', () => {
    const asked = readSearchAddress(`?q=${'水'.repeat(10_000)}`);

    expect(asked.text).toBe('水'.repeat(200));
    expect(asked.isCut).toBe(true);
  });
});

describe('writeSearchAddress', () => {
  const asked = readSearchAddress('?q=a%26b&kind=news&year=2026&page=4&sort=date');

  test('keeps what was asked and goes back to the first page', () => {
    expect(writeSearchAddress('/search', asked, { sort: 'relevance' })).toBe(
      '/search?q=a%26b&kind=news&year=2026',
    );
  });

  test('takes a filter away and turns pages', () => {
    expect(writeSearchAddress('/wap/search', asked, { filters: { kind: null }, page: 5 })).toBe(
      '/wap/search?q=a%26b&year=2026&sort=date&page=5',
    );
  });

  test('is short when nothing is asked', () => {
    expect(writeSearchAddress('/search', readSearchAddress(''))).toBe('/search');
  });
});
