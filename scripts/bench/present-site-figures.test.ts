import { expect, test } from 'vitest';
import type { SiteFigures } from './bench-site.ts';
import { presentSiteFigures } from './present-site-figures.ts';

const figures: SiteFigures = {
  full: { pagesPerSecond: 640.4, floorFilesPerSecond: 8000, peakMemoryMb: 597.2 },
  edit: { p50Ms: 80.2, p95Ms: 320, files: 14 },
  start: { readyMs: 900 },
  serve: { requestsPerSecond: 7500, bareRequestsPerSecond: 10_000, p99Ms: 12 },
};

test('says of each figure whether it reaches its goal', () => {
  const table = presentSiteFigures(figures);

  expect(table).toMatch(/全部发布 +640 页\/秒 +未到 2000 页\/秒/u);
  expect(table).toMatch(/发布内存峰值 +597 MB +达到 768 MB/u);
  expect(table).toMatch(/保存到上线，95% +320 毫秒 +未到 300 毫秒/u);
  expect(table).toMatch(/静态页面 +7500 次\/秒 +达到 对照的 0.5 倍.*0.75 倍/u);
});

test('says when the disk would not have let it be faster', () => {
  const limited = { ...figures, full: { ...figures.full, floorFilesPerSecond: 700 } };

  expect(presentSiteFigures(limited)).toContain('磁盘这时是瓶颈');
  expect(presentSiteFigures(figures)).not.toContain('瓶颈');
});

test('lets the columns stand under one another, Chinese signs counted double', () => {
  const room = (text: string): number =>
    [...text].reduce((sum, sign) => sum + (/[ -~]/u.test(sign) ? 1 : 2), 0);
  const lines = presentSiteFigures(figures).trimEnd().split('\n');

  const starts = lines
    .filter((line) => /未到|达到/u.test(line))
    .map((line) => room(line.slice(0, line.search(/未到|达到/u))));

  expect(starts).toHaveLength(7);
  expect(new Set(starts).size).toBe(1);
});
