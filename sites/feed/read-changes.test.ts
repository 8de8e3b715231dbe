import type { Payload, Where } from 'payload';
import { expect, it } from 'vitest';
import { cmsFeed, firstCursor } from './read-changes.ts';

type Row = Record<string, unknown> & { id: number; updatedAt: string };

/** Ids as numbers, moments as text. */
const order = (one: unknown, other: unknown): number =>
  typeof one === 'number' ? one - Number(other) : String(one).localeCompare(String(other));

/** Rows of one collection behind the questions that the feed asks, and how many it got at once. */
function databaseOf(rows: readonly Row[]) {
  const answered: number[] = [];
  const matches = (row: Row, where: Where): boolean =>
    Object.entries(where).every(([key, asked]) => {
      if (key === 'and') return (asked as Where[]).every((one) => matches(row, one));
      if (key === 'or') return (asked as Where[]).some((one) => matches(row, one));
      const value = row[key];
      return Object.entries(asked as Record<string, unknown>).every(([operator, other]) => {
        if (operator === 'in') return (other as unknown[]).includes(value);
        if (operator === 'equals') return value === other;
        return operator === 'greater_than' ? order(value, other) > 0 : order(value, other) >= 0;
      });
    });
  const find = ({ where = {}, limit }: { where?: Where; limit: number }) => {
    const docs = rows.filter((row) => matches(row, where)).slice(0, limit);
    answered.push(docs.length);
    return Promise.resolve({ docs });
  };
  return { payload: { db: { find } } as unknown as Payload, answered };
}

it('reads a large collection in parts, every record once, and says when there is no more', async () => {
  const rows = Array.from({ length: 4_700 }, (_, n): Row => ({
    id: n + 1,
    name: `单位${n}`,
    category: 'institution',
    updatedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString(),
  }));
  const { payload, answered } = databaseOf(rows);
  const feed = cmsFeed(payload);
  const revisions = new Map<string, string>();
  const drained: boolean[] = [];

  for (let cursor = firstCursor; drained.at(-1) !== true;) {
    const part = await feed.readChanges('organisation', cursor, (id) => revisions.get(id) ?? null);
    for (const { id, revision } of part.changes) {
      expect(revisions.has(id)).toBe(false);
      revisions.set(id, revision);
    }
    drained.push(part.isDrained);
    cursor = part.cursor;
  }

  expect(revisions.size).toBe(rows.length);
  expect(drained.length).toBeGreaterThan(1);
  expect(Math.max(...answered)).toBeLessThanOrEqual(500);
});
