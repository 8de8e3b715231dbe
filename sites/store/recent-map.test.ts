import { expect, test } from 'vitest';
import { RecentMap } from './recent-map.ts';

test('keeps what was asked for lately, and no more than twice its size', () => {
  const map = new RecentMap<number>(10);
  for (let n = 0; n < 100; n += 1) {
    map.set(`${n}`, n);
    expect(map.get('0')).toBe(0);
  }

  const kept = Array.from({ length: 100 }, (_, n) => map.get(`${n}`)).filter((n) => n !== undefined);
  expect(kept).toContain(99);
  expect(kept.length).toBeLessThanOrEqual(20);
  expect(kept.length).toBeGreaterThanOrEqual(10);
});
