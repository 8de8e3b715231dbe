import { expect, it } from 'vitest';
import { idOf, idText, isPossibleId } from './ids.ts';

it.each([
  [7, 7],
  ['abc', 'abc'],
  [{ id: 7, name: '新闻' }, 7],
  [{ relationTo: 'media', value: 7 }, 7],
  [{ relationTo: 'media', value: { id: 'abc' } }, 'abc'],
  ['', null],
  [null, null],
  [undefined, null],
  [{}, null],
])('reads the id of %j as %j', (value, id) => {
  expect(idOf(value)).toBe(id);
});

it('compares ids as text', () => {
  expect(idText(7)).toBe('7');
  expect(idText(null)).toBeNull();
});

it('knows what can be no id on each database', () => {
  expect([isPossibleId(7, 'number'), isPossibleId('7', 'number')]).toEqual([true, true]);
  expect([isPossibleId('abc', 'number'), isPossibleId(Number.NaN, 'number')]).toEqual([false, false]);
  expect([isPossibleId('6b043ce1b4c6211fb48b47bf', 'text'), isPossibleId('7', 'text')]).toEqual([
    true,
    false,
  ]);
});
