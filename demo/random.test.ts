import { expect, test } from 'vitest';
import { mulberry32, randomFrom } from './random.ts';

test('runs the same way from the same seed and another way from another', () => {
  const draw = (seed: string) => Array.from({ length: 5 }, randomFrom(seed).next);

  expect(draw('a')).toEqual(draw('a'));
  expect(draw('a')).not.toEqual(draw('b'));
});

test('gives the published first numbers of mulberry32', () => {
  const next = mulberry32(1);

  expect([next(), next()].map((value) => value.toFixed(6))).toEqual(['0.627074', '0.002736']);
});

test('picks whole numbers within both bounds', () => {
  const random = randomFrom('bounds');
  const seen = new Set(Array.from({ length: 200 }, () => random.whole(2, 4)));

  expect([...seen].sort()).toEqual([2, 3, 4]);
});

test('shuffles without losing anything', () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8];

  expect(randomFrom('s').shuffle(list).sort()).toEqual(list);
});

test('refuses to pick from nothing', () => {
  expect(() => randomFrom('x').pick([])).toThrow();
});
