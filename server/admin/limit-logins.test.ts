import { expect, test } from 'vitest';
import { networkOf } from './limit-logins.ts';
import { readLoginAccount } from './read-login-account.ts';

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('counts %s as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  ['{"email":" Editor@Example.cn ","password":"x"}', 'editor@example.cn'],
  ['{"\\u0065mail":"a@b.cn"}', 'a@b.cn'],
  [
    '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"email":"a@b.cn","password":"p"}\r\n--x--',
    'a@b.cn',
  ],
  ['{"password":"x"}', ''],
  ['{"email":{"a":1}}', ''],
  ['not json', ''],
  ['', ''],
])('reads the account of %j', (body, account) => {
  expect(readLoginAccount(body)).toBe(account);
});
