import { expect, test } from 'vitest';

import { findOddLogins } from './odd-logins.ts';

const failure = (account: string, address: string, minute = 0) => ({
  account,
  address,
  at: `2026-11-23T02:${String(minute).padStart(2, '0')}:00.000Z`,
});

test('an account that was tried three times is odd, with the addresses and the last time', () => {
  const failures = [
    failure('a@b.cn', '10.0.0.1', 5),
    failure('a@b.cn', '10.0.0.2', 9),
    failure('a@b.cn', '10.0.0.1'),
  ];

  expect(findOddLogins(failures)).toEqual([
    { kind: 'account', name: 'a@b.cn', failures: 3, others: 2, lastAt: '2026-11-23T02:09:00.000Z' },
  ]);
  expect(findOddLogins(failures.slice(1))).toEqual([]);
});

test('an address from which three accounts were tried is odd, though each account was tried once', () => {
  const failures = ['a', 'b', 'c'].map((name) => failure(`${name}@b.cn`, '10.0.0.9'));

  expect(findOddLogins(failures)).toMatchObject([
    { kind: 'address', name: '10.0.0.9', failures: 3, others: 3 },
  ]);
});

test('what was typed for an account and is none makes nobody odd', () => {
  expect(findOddLogins([1, 2, 3, 4].map((minute) => failure('', '10.0.0.9', minute)))).toEqual([]);
});
