import { expect, test } from 'vitest';

import { monthSpans } from './month-spans.ts';

test('the month begins in China, and the last one is as long as this one so far', () => {
  expect(monthSpans(new Date('2026-11-23T02:00:00Z'))).toEqual({
    current: { from: '2026-10-31T16:00:00.000Z', to: '2026-11-23T02:00:00.000Z' },
    previous: { from: '2026-09-30T16:00:00.000Z', to: '2026-10-23T02:00:00.000Z' },
  });
});

test('the first hours of a year are compared with December', () => {
  expect(monthSpans(new Date('2025-12-31T17:00:00Z')).previous).toEqual({
    from: '2025-11-30T16:00:00.000Z',
    to: '2025-11-30T17:00:00.000Z',
  });
});

test('the end of March is compared with the whole of February', () => {
  expect(monthSpans(new Date('2026-03-30T16:00:00Z')).previous.to).toBe('2026-02-28T16:00:00.000Z');
});
