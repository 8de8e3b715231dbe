import { expect, it } from 'vitest';
import { splitStops } from './stops.ts';

it('reads the stops of a route, and none from an ordinary sentence', () => {
  expect(splitStops('青石岩画 → 竹坞古村→云川古城')).toEqual(['青石岩画', '竹坞古村', '云川古城']);
  expect(splitStops('沿江走一天。')).toEqual([]);
  expect(splitStops('')).toEqual([]);
});
