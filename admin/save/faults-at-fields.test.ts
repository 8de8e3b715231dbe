import { expect, it } from 'vitest';

import { faultsAtFields } from './faults-at-fields.ts';

it('finds the fields that a refusal names, with the reasons', () => {
  const column = { path: 'column', message: '栏目还没有选。' };
  const title = { path: 'title', message: '标题还没有写。' };
  const refusal = { errors: [{ message: '标题还没有写。', data: { errors: [title, column] } }] };

  expect(faultsAtFields(refusal)).toEqual([title, column]);
});

it.each([
  [null],
  ['text'],
  [{ errors: [{ message: '没有权限。' }] }],
  [{ errors: [{ data: { errors: [{}, { path: 'title' }] } }] }],
])('finds none in %j', (body) => {
  expect(faultsAtFields(body)).toEqual([]);
});
