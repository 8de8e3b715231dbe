import { expect, test } from 'vitest';

import { byUrgency, daysLeftText, presentArticle, presentColumns, type DueColumn } from './present-todo.ts';

const now = new Date('2026-11-23T02:00:00Z');
const column = (name: string, daysLeft: number | null, limitDays = 14): DueColumn => ({
  id: name,
  name,
  siteId: '1',
  siteName: '青石镇',
  lastAt: daysLeft === null ? null : '2026-11-11T02:00:00Z',
  deadline: {
    limitDays,
    daysLeft,
    punctuality: daysLeft === null ? 'empty' : daysLeft < 0 ? 'late' : daysLeft < 4 ? 'soon' : 'good',
  },
});

test('columns come in the order of their need, those without articles last', () => {
  const columns = [column('空', null), column('半年', 40, 180), column('快', 2), column('晚', -3)];

  expect(byUrgency(columns).map(({ name }) => name)).toEqual(['晚', '快', '半年', '空']);
});

test('a late column says since when and leads to a new article', () => {
  const [todo] = presentColumns([column('通知公告', -1)], now, true);

  expect(todo).toMatchObject({
    state: '栏目超期',
    title: '通知公告已 15 天没有更新',
    time: '超 1 天',
    step: '写一篇',
  });
});

test('a column in time is nothing to do', () => {
  expect(presentColumns([column('好', 10)], now, true)).toEqual([]);
});

test('people who do not write are led to the column', () => {
  expect(presentColumns([column('空', null)], now, false)).toMatchObject([
    { state: '空栏目', title: '空还没有文章', step: '看栏目', href: '/admin/collections/columns/空' },
  ]);
});

test.each([
  [null, '没有文章'],
  [0, '今天到期'],
  [2, '剩 2 天'],
  [-3, '超 3 天'],
])('%j days left are said as %s', (days, said) => {
  expect(daysLeftText(days)).toBe(said);
});

test('a draft names what it lacks', () => {
  const todo = presentArticle(
    { id: 1, title: '', _status: 'draft', source: '本站', updatedAt: '2026-11-23T01:00:00Z' },
    { place: '镇务动态' },
    now,
  );

  expect(todo).toMatchObject({ title: '没有标题', reason: '还没有：栏目、责任编辑、题图', step: '继续写' });
});

test('a scheduled article names its moment', () => {
  const todo = presentArticle(
    { id: 1, title: '缴费提醒', _status: 'published', publishedAt: '2026-11-24T00:00:00Z' },
    { place: '' },
    now,
  );

  expect(todo).toMatchObject({ state: '定时发布', time: '明天 08:00', step: '改时间' });
});
