import { expect, test } from 'vitest';
import { formatPageKey, parsePageKey, type PageRef } from './page-key.ts';

const refs: PageRef[] = [
  { kind: 'home', edition: 'wap', id: '1' },
  { kind: 'disclosure', edition: 'desktop', id: '66a1' },
  { kind: 'regulation', edition: 'wap', id: '7' },
  { kind: 'slice', edition: 'wap', id: '5', number: 3 },
  { kind: 'catalog', edition: 'desktop', id: '5', choice: null, slice: 12 },
  { kind: 'catalog', edition: 'wap', id: '5', choice: { facet: 'shixiang', code: '20-07' }, slice: 'newest' },
  { kind: 'regulations', edition: 'desktop', id: '5', level: null, slice: 'newest' },
  { kind: 'regulations', edition: 'wap', id: '5', level: 'falv', slice: 2 },
  { kind: 'catalog-feed', edition: 'desktop', id: '5' },
  { kind: 'application-form', edition: 'desktop', id: '6' },
  { kind: 'sitemap-part', edition: 'desktop', id: '1', month: 'disclosures', number: 2 },
];

test.each(refs.map((ref) => [formatPageKey(ref), ref] as const))(
  '%s is read as it was written',
  (key, ref) => {
    expect(parsePageKey(key)).toEqual(ref);
  },
);

test('what is no key is refused', () => {
  expect(() => parsePageKey('desktop/letter/1')).toThrow('Not a page key');
  expect(() => parsePageKey('paper/home/1')).toThrow('Not a page key');
});
