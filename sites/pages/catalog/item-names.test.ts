import { expect, test } from 'vitest';
import { statutoryItems } from '#collections/code-terms/data/statutory-items.ts';
import type { TermRecord } from '../../store/records.ts';
import { itemName, shortItemName } from './item-names.ts';

const terms = statutoryItems.terms.map(
  ({ code, name, siteKinds }) => ({ code, name, siteKinds: siteKinds ?? [] }) as unknown as TermRecord,
);

test('gives every item of article 20 a name that fits beside the catalog', () => {
  const short = terms.filter(({ code }) => code.startsWith('20-')).map((term) => shortItemName(term, terms));

  expect(short.filter((name) => name.length > 8)).toEqual([]);
});

test('calls no two items the same', () => {
  expect(new Set(terms.map((term) => itemName(term, terms))).size).toBe(terms.length);
  expect(new Set(terms.map((term) => shortItemName(term, terms))).size).toBe(terms.length);
});

test('keeps the name that an administrator gave', () => {
  const [term] = terms.map((one) => ({ ...one, name: '本县的规范性文件' }));

  expect(term && shortItemName(term, terms)).toBe('本县的规范性文件');
});
