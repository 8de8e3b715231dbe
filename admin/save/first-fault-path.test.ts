import { expect, it } from 'vitest';

import { firstFaultPath } from './first-fault-path.ts';

it('finds the first field that a refusal names', () => {
  const refusal = {
    errors: [{ message: '标题还没有写。', data: { errors: [{ path: 'title' }, { path: 'column' }] } }],
  };

  expect(firstFaultPath(refusal)).toBe('title');
});

it.each([
  [null],
  ['text'],
  [{ errors: [{ message: '没有权限。' }] }],
  [{ errors: [{ data: { errors: [{}] } }] }],
])('finds none in %j', (body) => {
  expect(firstFaultPath(body)).toBeNull();
});
