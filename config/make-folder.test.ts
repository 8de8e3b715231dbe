import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSettings } from './env.ts';
import { makeFolder } from './make-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhanqun-folder-'));
});
afterEach(() => rmSync(root, { recursive: true }));

it('makes a folder and all above it, and leaves one that is there as it is', () => {
  const folder = join(root, 'a', 'b', 'c');

  makeFolder(folder);
  writeFileSync(join(folder, 'kept'), '');
  makeFolder(folder);

  expect(statSync(folder).isDirectory()).toBe(true);
  expect(existsSync(join(folder, 'kept'))).toBe(true);
});

it('refuses a data folder below a file', () => {
  writeFileSync(join(root, 'file'), '');
  const env = { DATA_DIR: join(root, 'file', 'data'), NODE_ENV: 'test' };

  expect(() => readSettings(env)).toThrow('DATA_DIR');
});

it.runIf(existsSync('/proc/self'))(
  'refuses a data folder where nothing can be made, and does not hang',
  () => {
    expect(() => readSettings({ DATA_DIR: '/proc/zhanqun/data', NODE_ENV: 'test' })).toThrow('DATA_DIR');
  },
);
