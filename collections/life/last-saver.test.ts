import { expect, it } from 'vitest';

import { noteSaver, saverOf } from './last-saver.ts';

type Change = Parameters<typeof noteSaver>[0];

const at = '2026-11-20T02:00:00.000Z';

function save(id: number, user: object | null, updatedAt = at): void {
  void noteSaver({
    collection: { slug: 'columns' },
    doc: { id, updatedAt },
    req: { user },
  } as unknown as Change);
}

it('names who saved the present state of a record', () => {
  save(1, { name: '顾南枝' });

  expect(saverOf('columns', { id: 1, updatedAt: new Date(at) })).toBe('顾南枝');
  expect(saverOf('links', { id: 1, updatedAt: at })).toBeNull();
});

it('names nobody for a state that somebody else made', () => {
  save(2, { name: '顾南枝' });

  expect(saverOf('columns', { id: 2, updatedAt: '2026-11-20T02:00:01.000Z' })).toBeNull();
});

it('forgets the person when a program saves', () => {
  save(3, { name: '顾南枝' });
  save(3, null);

  expect(saverOf('columns', { id: 3, updatedAt: at })).toBeNull();
});

it('forgets the oldest saves first', () => {
  save(4, { name: '顾南枝' });
  for (let id = 10; id < 2010; id += 1) save(id, { name: '沈知白' });

  expect(saverOf('columns', { id: 4, updatedAt: at })).toBeNull();
  expect(saverOf('columns', { id: 2009, updatedAt: at })).toBe('沈知白');
});
