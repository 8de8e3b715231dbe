import { expect, test } from 'vitest';

import { idsNamed, presentOptions } from './column-filter.ts';
import { filterWheres, readChosen, type FilterAsk, type QuickFilter } from './quick-filter.ts';
import { timeFilter } from './time-filter.ts';

const times = timeFilter([
  { field: 'updatedAt', deed: '更新', spans: ['today', 'week'] },
  { field: 'publishedAt', deed: '发布', spans: ['year', 'last-year'] },
]);
// Half past midnight in China, still the day before in Greenwich.
const ask = { now: new Date('2026-11-22T16:30:00Z') } as FilterAsk;

test.each([
  ['updatedAt.today', { updatedAt: { greater_than_equal: '2026-11-22T16:00:00.000Z' } }],
  ['updatedAt.week', { updatedAt: { greater_than_equal: '2026-11-16T16:00:00.000Z' } }],
  ['publishedAt.year', { publishedAt: { greater_than_equal: '2025-12-31T16:00:00.000Z' } }],
  [
    'publishedAt.last-year',
    {
      publishedAt: { greater_than_equal: '2024-12-31T16:00:00.000Z', less_than: '2025-12-31T16:00:00.000Z' },
    },
  ],
  [
    'updatedAt.2026-11-01..2026-11-20',
    {
      updatedAt: { greater_than_equal: '2026-10-31T16:00:00.000Z', less_than: '2026-11-20T16:00:00.000Z' },
    },
  ],
  ['publishedAt...2026-11-20', { publishedAt: { less_than: '2026-11-20T16:00:00.000Z' } }],
  ['updatedAt.2026-02-30..', null],
  ['updatedAt.2026-11-20..2026-11-01', null],
  ['updatedAt.days', null],
  ['updatedAt.year', null],
  ['site.today', null],
  ['publishedAt', null],
])('%s asks for days in China', async (value, where) => {
  expect(await times.where(value, ask)).toEqual(where);
});

const columns = [
  { id: '1', parent: null, position: 0, name: '政务公开' },
  { id: '2', parent: '1', position: 0, name: '通知公告' },
  { id: '3', parent: '2', position: 0, name: '招考' },
  { id: '4', parent: null, position: 1, name: '通知公告' },
];

test('a column is meant with what stands below it, and with those of the same name', () => {
  expect(idsNamed(columns, '通知公告').sort()).toEqual(['2', '3', '4']);
  expect(idsNamed(columns, '没有的')).toEqual([]);
});

test('columns are offered once each, indented within one site', () => {
  expect(presentOptions(columns, true).map(({ label }) => label)).toEqual([
    '政务公开',
    '　通知公告',
    '　　招考',
  ]);
  expect(presentOptions(columns, false).map(({ label }) => label)).toEqual(['政务公开', '通知公告', '招考']);
});

test('only what the list asks for is read from an address, and nothing of other shapes', () => {
  expect(readChosen([times], { time: ' updatedAt.week ', author: '林', page: '2' })).toEqual({
    time: 'updatedAt.week',
  });
  expect(readChosen([times], { time: ['a', 'b'] })).toEqual({});
  expect(readChosen([times], { time: 'x'.repeat(10_000) }).time).toHaveLength(60);
});

test('a choice that means nothing finds nothing', async () => {
  const filter: QuickFilter = { ...times, where: () => null };

  expect(await filterWheres([filter], { time: 'x' }, ask)).toEqual([{ id: { in: [] } }]);
  expect(await filterWheres([filter], {}, ask)).toEqual([]);
});
