import { expect, test } from 'vitest';
import { takesCalls } from './application.ts';

test('offers no telephone that says it is for the website alone', () => {
  expect(takesCalls('0000-0000001（只受理网站建设维护事宜）')).toBe(false);
  expect(takesCalls('0000-0000413')).toBe(true);
  expect(takesCalls('0000-0000413（工作日）')).toBe(true);
});
