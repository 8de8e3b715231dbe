import { expect, it } from 'vitest';

import { keepNamedFields } from './named-fields.ts';

const ask = (error: Error, errors: unknown[]) =>
  keepNamedFields({ error, result: { errors }, context: {}, req: {} } as never);

it('puts the fields of a refusal back that another copy of Payload threw', () => {
  const title = { path: 'title', message: '标题还没有写。' };
  const error = Object.assign(new Error(title.message), {
    data: { errors: [{ ...title, label: '标题' }], collection: 'articles' },
  });

  expect(ask(error, [{ message: title.message }])).toEqual({
    response: { errors: [{ message: title.message, data: { errors: [title] } }] },
  });
});

it.each([
  ['an error that names no field', new Error('x'), [{ message: 'x' }]],
  [
    'an answer that has them',
    Object.assign(new Error('x'), { data: { errors: [{ path: 'a', message: 'x' }] } }),
    [{ message: 'x', data: {} }],
  ],
  ['no answer', Object.assign(new Error('x'), { data: { errors: [{ path: 'a', message: 'x' }] } }), []],
])('leaves %s alone', (_, error, errors) => {
  expect(ask(error, errors)).toBeUndefined();
});
