import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogger } from './logger.ts';
import { redactLine } from './redact.ts';

function logged(entry: object, message = 'x'): string {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  createLogger({ name: 'test', settings: { logLevel: 'info' }, destination }).info(entry, message);
  return lines.join('');
}

describe('createLogger', () => {
  it.each([
    ['a cookie', { req: { headers: { cookie: 'payload-token=hunter2' } } }],
    ['a set cookie', { res: { headers: { 'set-cookie': ['a=hunter2', 'b=hunter2'] } } }],
    ['an authorization', { req: { headers: { Authorization: 'JWT hunter2hunter2' } } }],
    ['a nested password', { data: { user: { newPassword: 'hunter2 "quoted"' } } }],
    ['a token in an address', { url: '/create-first?token=hunter2&x=1' }],
    ['the password of a database', { err: new Error('cannot reach mongodb://root:hunter2@db:27017/x') }],
    ['a bearer token in a text', { note: 'sent Bearer hunter2hunter2' }],
  ])('hides %s', (_, entry) => {
    expect(logged(entry)).not.toContain('hunter2');
  });

  it.each([
    ['身份证 number', '522635199001011234'],
    ['身份证 number with X', '52263519900101123X'],
    ['mobile number', '13912345678'],
    ['spaced mobile number', '139 1234 5678'],
  ])('hides a %s in the message and in values', (_, secret) => {
    expect(logged({ content: `来信人 ${secret}，请回复` }, `收到 ${secret} 的来信`)).not.toContain(secret);
  });

  it('keeps what is not personal', () => {
    const line = logged({ at: 1_763_900_000_000, hash: 'a13912345678b', path: '/sites/a/202611/1-2.html' });

    expect(JSON.parse(line)).toMatchObject({
      at: 1_763_900_000_000,
      hash: 'a13912345678b',
      path: '/sites/a/202611/1-2.html',
    });
  });
});

describe('redactLine', () => {
  it('keeps a line of JSON a line of JSON', () => {
    const keys = fc.oneof(fc.string(), fc.constantFrom('password', 'token', 'cookie', 'headers'));
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue()), (value) => {
        expect(() => JSON.parse(redactLine(JSON.stringify(value))) as unknown).not.toThrow();
      }),
    );
  });
});
