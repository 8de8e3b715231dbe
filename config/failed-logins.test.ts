import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { noteFailedLogin, readFailedLogins } from './failed-logins.ts';

let folder: string;
let file: string;
const old = new Date(0);
const failure = { at: '2026-11-23T02:00:00.000Z', account: 'a@b.cn', address: '10.0.0.1' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'failed-logins-'));
  file = join(folder, 'failed-logins.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what was noted is read since a moment, oldest first', () => {
  noteFailedLogin(file, failure);
  noteFailedLogin(file, { ...failure, at: '2026-11-23T03:00:00.000Z', account: 'c@d.cn' });

  expect(readFailedLogins(file, old).map(({ account }) => account)).toEqual(['a@b.cn', 'c@d.cn']);
  expect(readFailedLogins(file, new Date('2026-11-23T02:30:00Z')).map(({ account }) => account)).toEqual([
    'c@d.cn',
  ]);
});

test('what is no mail address is not kept: it may be a password', () => {
  noteFailedLogin(file, { ...failure, account: 'Secret-Word-1' });

  expect(readFileSync(file, 'utf8')).not.toContain('Secret');
  expect(readFailedLogins(file, old)).toEqual([{ ...failure, account: '' }]);
});

test('only the owner may read the file', () => {
  noteFailedLogin(file, failure);

  expect(statSync(file).mode & 0o077).toBe(0);
});

test('the file stays small, and the newest failures stay', () => {
  appendFileSync(file, `${JSON.stringify(failure)}\n`.repeat(8_000));

  noteFailedLogin(file, { ...failure, account: 'newest@b.cn' });

  const kept = readFailedLogins(file, old);
  expect(kept.length).toBeLessThan(4_100);
  expect(kept.at(-1)?.account).toBe('newest@b.cn');
});

test('a line that was cut off is left out, and no file is nothing', () => {
  expect(readFailedLogins(file, old)).toEqual([]);
  noteFailedLogin(file, failure);
  appendFileSync(file, '{"at":"2026-');

  expect(readFailedLogins(file, old)).toEqual([failure]);
});
