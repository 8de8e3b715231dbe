import { expect, test } from 'vitest';
import { anArticle } from '#tests/helpers/simulated-group.ts';
import { dueStatus } from './due-status.ts';

const before = '2026-11-23T08:59:59.999Z';
const moment = '2026-11-23T09:00:00.000Z';
const after = '2026-11-23T09:00:00.001Z';

test('a document comes in the very moment it was dated for, and waits for no later one', () => {
  const article = anArticle('1', '1', '1', { publishedAt: moment, withdrawAt: null });

  expect(dueStatus(article, before)).toEqual({ status: 'scheduled', nextDue: moment });
  expect(dueStatus(article, moment)).toEqual({ status: 'live', nextDue: null });
});

test('a document leaves in the very moment of its end', () => {
  const article = anArticle('1', '1', '1', { publishedAt: '2026-11-01T00:00:00.000Z', withdrawAt: moment });

  expect(dueStatus(article, before)).toEqual({ status: 'live', nextDue: moment });
  expect(dueStatus(article, moment)).toEqual({ status: 'gone', nextDue: null });
});

test('a pin that ends is looked at again, the earlier of two moments first', () => {
  const article = anArticle('1', '1', '1', {
    publishedAt: '2026-11-01T00:00:00.000Z',
    withdrawAt: after,
    pinnedUntil: moment,
  });

  expect(dueStatus(article, before)).toEqual({ status: 'live', nextDue: moment });
  expect(dueStatus(article, moment)).toEqual({ status: 'live', nextDue: after });
});
