import { expect, it } from 'vitest';
import { clipRidge, drawRidge, ridgeSize } from './ridge.ts';

const codes = Array.from({ length: 200 }, (_, index) => `site${index}`);

it('draws the same hills for the same code', () => {
  expect(drawRidge('qingshi')).toEqual(drawRidge('qingshi'));
});

it('draws other hills for every other code', () => {
  const drawn = new Set(codes.map((code) => drawRidge(code).join()));

  expect(drawn.size).toBe(codes.length);
});

it('stays on its ground, in whole pixels, within two kilobytes', () => {
  for (const path of codes.flatMap(drawRidge)) {
    const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const [, start = 0, ...moves] = numbers;
    const heights = moves.slice(0, 160).filter((_, index) => index % 2 === 1);
    const tops = heights.reduce((all, rise) => [...all, (all.at(-1) ?? 0) + rise], [start]);

    expect(numbers.every(Number.isInteger)).toBe(true);
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...tops)).toBeLessThanOrEqual(ridgeSize.height);
  }
  expect(Math.max(...codes.map((code) => drawRidge(code).join('').length))).toBeLessThan(2000);
});

it('draws a code of rare characters too', () => {
  expect(drawRidge('𠮷')[0]).toMatch(/^M0 \d+l/);
});

it('clips boxes by the hills it draws', () => {
  const [far = ''] = clipRidge('qingshi');
  const points = far
    .slice('polygon('.length, -1)
    .split(',')
    .map((point) => point.split(' ').map(parseFloat));
  const start = Number(/^M0 (\d+)l/.exec(drawRidge('qingshi')[0])?.[1]);

  expect(clipRidge('qingshi')).toHaveLength(3);
  expect(points).toHaveLength(83);
  expect(points[0]).toEqual([0, Math.round((1000 * start) / ridgeSize.height) / 10]);
  expect(points.slice(-3).map(([x]) => x)).toEqual([100, 100, 0]);
});
