import { expect, it } from 'vitest';
import { shorten } from './shorten.ts';

it('leaves alone what fits', () => {
  expect(shorten('全县秋粮归仓', 6)).toBe('全县秋粮归仓');
});

it('cuts between characters, also rare ones of two code units', () => {
  expect(shorten('𠮷𡈽𪚥号通知', 4)).toBe('𠮷𡈽𪚥…');
});
