import { expect, test } from 'vitest';
import { planSite } from './plan-site.ts';

const township = planSite('township', {
  name: '青石镇人民政府',
  path: 'qingshi',
  portalName: '云川县人民政府',
});

test('fills the names of the site into its columns', () => {
  expect(township.columns.map((column) => column.name)).toContain('镇情概况');
  expect(JSON.stringify(township)).not.toMatch(/\{(place|unit|short)\}/u);
});

test('names the group under the name of a sub-site', () => {
  expect(township.site.tagline).toBe('云川县人民政府网站群 · 乡镇');
  expect(planSite('portal', { name: '云川县人民政府', path: '' }).site.tagline).toBe('');
});

test('puts parents before their children', () => {
  const order = township.columns.map((column) => column.blueprintKey);
  const early = township.columns.filter(
    (column) =>
      column.parentKey !== null && order.indexOf(column.parentKey) >= order.indexOf(column.blueprintKey),
  );

  expect(early).toEqual([]);
});

test('takes the first accent of the blueprint unless another is chosen', () => {
  expect(township.site.accent).toBe('#1c6547');
  expect(planSite('township', { name: '甲镇人民政府', path: 'a', accent: '#8a471a' }).site.accent).toBe(
    '#8a471a',
  );
});

test('asks news columns for an update within two weeks and notices within half a year', () => {
  const obligationOf = (key: string) =>
    township.columns.find((column) => column.blueprintKey === key)?.obligation;

  expect(obligationOf('news.work')).toEqual({ class: 'news', intervalDays: 14 });
  expect(obligationOf('news.notices')).toEqual({ class: 'notice', intervalDays: 180 });
  expect(obligationOf('about.overview')).toEqual({ class: 'none', intervalDays: null });
});

test('asks nothing of a column that only gathers others', () => {
  const news = township.columns.find((column) => column.blueprintKey === 'news');

  expect(news?.look).toBe('cover');
  expect(news?.obligation).toEqual({ class: 'none', intervalDays: null });
});
