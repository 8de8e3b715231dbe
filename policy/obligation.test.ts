import { expect, it } from 'vitest';
import { deadlineOf } from './obligation.ts';

const now = new Date('2026-11-23T02:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

it.each([
  [{ class: 'none' }, daysAgo(400)],
  [{ class: 'custom' }, daysAgo(400)],
  [{}, null],
])('asks nothing of a column with %j', (obligation, lastAt) => {
  expect(deadlineOf(obligation, lastAt, now)).toBeNull();
});

it.each([
  ['news', 0, 14, 'good'],
  ['news', 11, 3, 'soon'],
  ['news', 14, 0, 'soon'],
  ['news', 15, -1, 'late'],
  ['notice', 150, 30, 'good'],
  ['notice', 155, 25, 'soon'],
  ['year', 366, -1, 'late'],
])('a column of class %s, %i days old, has %i days left', (kind, age, daysLeft, punctuality) => {
  expect(deadlineOf({ class: kind }, daysAgo(age), now)).toMatchObject({ daysLeft, punctuality });
});

it('takes the days that the column names before those of its class', () => {
  expect(deadlineOf({ class: 'news', intervalDays: 30 }, daysAgo(20), now)).toMatchObject({
    limitDays: 30,
    daysLeft: 10,
  });
});

it('says that a column has no article at all', () => {
  expect(deadlineOf({ class: 'news' }, null, now)).toEqual({
    limitDays: 14,
    daysLeft: null,
    punctuality: 'empty',
  });
});
