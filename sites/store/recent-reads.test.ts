import { expect, test } from 'vitest';
import { RecentReads } from './recent-reads.ts';

test('asks once for a page and the one after it, and again later', () => {
  const recent = new RecentReads();
  let asked = 0;
  const ask = (): number => recent.read('question', () => ++asked);

  recent.turn();
  expect([ask(), ask()]).toEqual([1, 1]);
  recent.turn();
  expect(ask()).toBe(1);
  recent.turn();
  expect(ask()).toBe(1);
  recent.turn();
  recent.turn();
  expect(ask()).toBe(2);
});

test('remembers that there is nothing', () => {
  const recent = new RecentReads();
  recent.turn();
  recent.read('question', () => null);

  expect(recent.read<number | null>('question', () => 1)).toBeNull();
});
