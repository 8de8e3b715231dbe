import { expect, test } from 'vitest';

import { presentBytes } from './present-bytes.ts';

test.each([
  [10, '1 KB'],
  [962_560, '940 KB'],
  [13_107_200, '12.5 MB'],
  [3_328_599_654, '3.1 GB'],
  [72_000_000_000, '67 GB'],
])('%d bytes are %s', (bytes, said) => {
  expect(presentBytes(bytes)).toBe(said);
});
