import { expect, test } from 'vitest';
import { presentHugoFigures } from './present-hugo-figures.ts';

const figures = { pages: 10_500, hugoVersion: 'hugo v0', hugoPagesPerSecond: 1000, pagesPerSecond: 2990 };

test('says whether the ratio of the pairs reached its goal, not that of the medians', () => {
  expect(presentHugoFigures({ ...figures, ratio: 3.1 })).toMatch(/3\.10\s+达到 3 倍/u);
  expect(presentHugoFigures({ ...figures, ratio: 2.9 })).toMatch(/2\.90\s+未到 3 倍/u);
});
