import { expect, test } from 'vitest';
import { placeColumns } from './page-context.ts';

const branch = (id: string, parentId: string | null) =>
  ({ id, parentId, slug: `c${id}`, name: `栏目${id}` }) as Parameters<typeof placeColumns>[0][number];

test('a column stands below its parents', () => {
  const placed = placeColumns([branch('1', null), branch('2', '1'), branch('3', '2')]);

  expect(placed.get('3')?.local).toBe('/c1/c2/c3/');
  expect(placed.get('1')?.children.map(({ id }) => id)).toEqual(['2']);
});

test('columns that are their own ancestors have no place, and keep no other from its own', () => {
  const placed = placeColumns([
    branch('1', null),
    branch('2', '3'),
    branch('3', '2'),
    branch('4', '3'),
    branch('5', '5'),
  ]);

  expect([...placed.keys()]).toEqual(['1']);
});

test('a column whose parent is missing has no place', () => {
  expect([...placeColumns([branch('1', '9'), branch('2', null)]).keys()]).toEqual(['2']);
});
