import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseSettings, type Environment } from './env.ts';
import { assertGroupExists } from './existing-group.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhanqun-group-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const check = (env: Environment) => () => assertGroupExists(parseSettings(env));

it('refuses a data directory that is not there, and leaves it so', () => {
  expect(check({ DATA_DIR: path.join(folder, 'dtaa') })).toThrow(/DATA_DIR：没有数据目录 .*dtaa/u);
  expect(readdirSync(folder)).toEqual([]);
});

it('refuses a folder in which no group was begun', () => {
  expect(check({ DATA_DIR: folder })).toThrow('中没有站群的数据库');
  expect(readdirSync(folder)).toEqual([]);
});

it('names the address of a database file that stands elsewhere', () => {
  expect(check({ DATA_DIR: folder, DATABASE_URL: `file:${folder}/x.sqlite` })).toThrow('DATABASE_URL：没有');
});

it('is content with a database file, and with any data directory beside MongoDB', () => {
  writeFileSync(path.join(folder, 'db.sqlite'), '');

  expect(check({ DATA_DIR: folder })).not.toThrow();
  expect(check({ DATA_DIR: tmpdir(), DATABASE_URL: 'mongodb://a/b?replicaSet=r' })).not.toThrow();
});
