import { expect, test } from 'vitest';
import { planRestart } from './supervise.ts';

test('waits longer after each crash, up to half a minute', () => {
  const delays = [0];
  for (let crash = 0; crash < 9; crash += 1)
    delays.push(planRestart({ delayMs: delays.at(-1) ?? 0, ranMs: 100 }));

  expect(delays.slice(1)).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
});

test('forgets earlier crashes after a healthy run', () => {
  expect(planRestart({ delayMs: 30_000, ranMs: 60_000 })).toBe(500);
});
