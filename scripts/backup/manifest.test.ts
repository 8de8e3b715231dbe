import { describe, expect, it } from 'vitest';
import { isSafeEntryName } from './manifest.ts';

describe('isSafeEntryName', () => {
  it.each(['secret', 'database.sqlite', 'uploads/202611/abc.jpg', 'uploads/公告 1.pdf'])(
    'takes %j',
    (name) => {
      expect(isSafeEntryName(name, 'sqlite')).toBe(true);
    },
  );

  it.each([
    '../secret',
    'uploads/../../etc/passwd',
    'uploads/..',
    'uploads/',
    'uploads//x',
    '/etc/passwd',
    'uploads/..\\..\\x',
    'uploads/C:x',
    'uploads/a\u0000b',
    'database.ejsonl',
    'store.sqlite',
    'public/index.html',
    '',
  ])('refuses %j', (name) => {
    expect(isSafeEntryName(name, 'sqlite')).toBe(false);
  });
});
