import { expect, it } from 'vitest';

import { isOutOfReach } from './out-of-reach.ts';

it.each([
  ['file:///C:/Users/x/clip_image001.png', true],
  ['https://elsewhere.example/a.png', true],
  [undefined, true],
  ['data:image/png;base64,iVBORw0KGgo=', false],
])('a pasted picture at %s is out of reach: %s', (src, expected) => {
  expect(isOutOfReach({ pending: { formID: '1', src } })).toBe(expected);
});

it('leaves pictures that were uploaded', () => {
  expect(isOutOfReach({ relationTo: 'media', value: 7, fields: {} })).toBe(false);
});
