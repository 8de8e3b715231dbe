import { expect, test } from 'vitest';
import { presentFocus } from './focus.ts';

test('a focal point becomes two classes, rounded to tenths', () => {
  expect(presentFocus('20% 60%')).toBe('fx2 fy6');
  expect(presentFocus('50% 33.4%')).toBe('fx5 fy3');
  expect(presentFocus('0% 100%')).toBe('fx0 fy10');
});

test('the middle needs no class', () => {
  expect(presentFocus('50% 50%')).toBeUndefined();
});

test('what is no percentage is the middle', () => {
  expect(presentFocus('left top')).toBeUndefined();
  expect(presentFocus('')).toBeUndefined();
});
