import { expect, test } from 'vitest';

import { arrangeTree } from './arrange-tree.ts';

const column = (id: string, parent: string | null, position = 0) => ({ id, parent, position });
const shape = (columns: ReturnType<typeof column>[]) =>
  arrangeTree(columns).map(({ id, level }) => `${level}${id}`);

test('children follow their parent, in their order', () => {
  expect(
    shape([column('c', 'a', 2), column('a', null, 1), column('b', 'a', 1), column('d', null, 0)]),
  ).toEqual(['1d', '1a', '2b', '2c']);
});

test('a column whose parent is not there stands at the top', () => {
  expect(shape([column('a', 'gone')])).toEqual(['1a']);
});

test('columns in a circle are shown, each once', () => {
  expect(shape([column('a', 'b'), column('b', 'a')])).toEqual(['1a', '1b']);
});
