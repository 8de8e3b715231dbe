import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearchRequest } from './parse-search-request.ts';

describe('parseSearchRequest', () => {
  it('reads all parameters', () => {
    const query = parseSearchRequest({
      q: '农村供水',
      site: ['slj', 'portal'],
      year: '2019',
      scope: 'qingshi',
      in: 'title',
      sort: 'date',
      page: '3',
      size: '20',
    });

    expect(query).toEqual({
      text: '农村供水',
      filters: { site: ['slj', 'portal'], year: ['2019'] },
      scope: 'qingshi',
      titleOnly: true,
      sort: 'date',
      page: 3,
      pageSize: 20,
    });
  });

  it('asks for the first page of everything without parameters', () => {
    expect(parseSearchRequest({})).toEqual({
      text: '',
      filters: {},
      scope: null,
      titleOnly: false,
      sort: 'relevance',
      page: 1,
      pageSize: 10,
    });
  });

  it.each([
    ['-3', 1],
    ['0', 1],
    ['1e9', 1],
    ['2.5', 1],
    ['abc', 1],
    ['999999999', 100_000],
    ['9'.repeat(400), 1],
  ])('brings page %s into range', (page, expected) => {
    expect(parseSearchRequest({ page }).page).toBe(expected);
  });

  it('leaves out unknown facets, orders and values of odd kinds', () => {
    const query = parseSearchRequest({
      secret: 'x',
      __proto__x: 'y',
      sort: 'title:asc',
      year: { $ne: '' },
      kind: [['a']],
      q: 7,
    });

    expect(query).toMatchObject({ text: '', filters: {}, sort: 'relevance' });
  });

  it('limits what it takes', () => {
    const query = parseSearchRequest({
      q: '水'.repeat(50_000),
      issuer: Array.from({ length: 100 }, (_, place) => `机关${place}`),
      size: '5000',
      site: 'x'.repeat(999),
    });

    expect(query.text).toHaveLength(10_000);
    expect(query.filters.issuer).toHaveLength(20);
    expect(query.filters.site).toBeUndefined();
    expect(query.pageSize).toBe(50);
  });

  it('never fails', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('q', 'page', 'size', 'year', 'scope', 'in', 'sort'), fc.anything()),
        (given) => {
          const { page, pageSize } = parseSearchRequest(given);
          return page >= 1 && pageSize >= 1 && pageSize <= 50;
        },
      ),
    );
  });
});
