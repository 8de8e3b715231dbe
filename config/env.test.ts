import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSettings, readSettings } from './env.ts';
import type { Environment } from './env.ts';
import { SettingsError } from './settings-error.ts';
import { settingsTable } from './settings-table.ts';

function faultsOf(env: Environment) {
  try {
    parseSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

describe('parseSettings', () => {
  it('needs nothing', () => {
    const settings = parseSettings({});

    expect(settings).toMatchObject({
      port: 3000,
      host: undefined,
      dataDir: path.resolve('data'),
      publicUrl: 'http://localhost:3000',
      database: { kind: 'sqlite', file: path.resolve('data/db.sqlite') },
      meili: undefined,
      trustProxy: 0,
      logLevel: 'info',
      mode: 'production',
    });
  });

  it('keeps the database below DATA_DIR and escapes its address', () => {
    const settings = parseSettings({ DATA_DIR: '/srv/县 政府#1', PORT: '8080' });

    expect(settings.database).toEqual({
      kind: 'sqlite',
      url: 'file:///srv/%E5%8E%BF%20%E6%94%BF%E5%BA%9C%231/db.sqlite',
      file: '/srv/县 政府#1/db.sqlite',
    });
    expect(settings.publicUrl).toBe('http://localhost:8080');
  });

  it('takes an empty value as not set', () => {
    expect(parseSettings({ PORT: ' ', MEILI_URL: '', PUBLIC_URL: '' })).toMatchObject({
      port: 3000,
      meili: undefined,
    });
  });

  it('is quiet under test unless told otherwise', () => {
    expect(parseSettings({ NODE_ENV: 'test' }).logLevel).toBe('silent');
    expect(parseSettings({ NODE_ENV: 'test', LOG_LEVEL: 'debug' }).logLevel).toBe('debug');
  });

  it('names every fault at once, those between settings too', () => {
    const faults = faultsOf({
      PORT: '70000',
      DATABASE_URL: 'postgres://x',
      PUBLIC_URL: 'www.example.cn',
      ADMIN_HOST: 'http://admin.example.cn',
      SECRET: 'short',
      MEILI_SEARCH_KEY: 'key',
      MEILI_INDEX_KEY: 'key',
      WORKERS: '0',
      TRUST_PROXY: 'true',
      LOG_LEVEL: 'loud',
    });

    expect(faults.map((fault) => fault.name).toSorted()).toEqual(
      [
        'ADMIN_HOST',
        'DATABASE_URL',
        'LOG_LEVEL',
        'MEILI_INDEX_KEY',
        'MEILI_SEARCH_KEY',
        'PORT',
        'PUBLIC_URL',
        'SECRET',
        'TRUST_PROXY',
        'WORKERS',
      ].toSorted(),
    );
    expect(faults.every((fault) => /\p{Script=Han}/u.test(fault.message))).toBe(true);
  });

  it('lists the faults in Chinese and stops with exit code 78', () => {
    const error = new SettingsError(faultsOf({ PORT: 'x' }));

    expect(error.message).toContain('PORT：应是 0 至 65535 之间的整数，现在是“x”。');
    expect(error.exitCode).toBe(78);
  });

  it.each([
    ['mongodb://127.0.0.1:27017/zhanqun', '没有 replicaSet 参数'],
    ['mongodb://a:1,b:2/zhanqun?retryWrites=true', '没有 replicaSet 参数'],
    ['mongodb://a:1/zhanqun?replicaSet=', '没有 replicaSet 参数'],
    ['mongodb://a:1/?replicaSet=rs0', '没有库名'],
    ['mongodb://', '无法识别'],
    ['file::memory:', '内存数据库'],
    ['file:', '没有写数据库文件名'],
    ['file:data/', '没有写数据库文件名'],
    ['file:a.sqlite?mode=ro', '参数'],
    ['file://remote/a.sqlite', '无法识别'],
    ['/srv/a.sqlite', '应以 file:'],
  ])('refuses the database %s', (url, reason) => {
    const faults = faultsOf({ DATABASE_URL: url });

    expect(faults).toEqual([{ name: 'DATABASE_URL', message: expect.stringContaining(reason) as string }]);
  });

  it.each([
    ['mongodb://u:p%40@a:1,b:2/zhanqun?replicaSet=rs0', { kind: 'mongodb' }],
    ['mongodb+srv://cluster.example/zhanqun?w=majority&replicaSet=rs0', { kind: 'mongodb' }],
    ['file:data/x.sqlite', { kind: 'sqlite', file: path.resolve('data/x.sqlite') }],
    ['file:///srv/%E7%AB%99.sqlite', { kind: 'sqlite', file: '/srv/站.sqlite' }],
  ])('takes the database %s', (url, expected) => {
    expect(parseSettings({ DATABASE_URL: url }).database).toMatchObject(expected);
  });

  it('takes an admin host as browsers send it', () => {
    expect(parseSettings({ ADMIN_HOST: 'Admin.Example.CN:8443' }).adminHost).toBe('admin.example.cn:8443');
  });

  it('takes the proxies as a number of hops or as addresses', () => {
    expect(parseSettings({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(parseSettings({ TRUST_PROXY: '10.0.0.0/8, ::1' }).trustProxy).toEqual(['10.0.0.0/8', '::1']);
    expect(faultsOf({ TRUST_PROXY: '10.0.0.0/33' })).toHaveLength(1);
    expect(faultsOf({ TRUST_PROXY: 'proxy.example' })).toHaveLength(1);
  });

  it('reads exactly the settings of the table', () => {
    const readNames: string[] = [];
    const env = new Proxy<Environment>(
      {},
      {
        get: (_, name) => {
          readNames.push(String(name));
          return undefined;
        },
      },
    );

    parseSettings(env);

    expect([...new Set(readNames)].toSorted()).toEqual(Object.keys(settingsTable).toSorted());
  });
});

describe('readSettings', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'settings-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('makes a secret once, for the owner alone', () => {
    const dataDir = path.join(folder, 'data');

    const first = readSettings({ DATA_DIR: dataDir });
    const second = readSettings({ DATA_DIR: dataDir });

    expect(first.secret).toMatch(/^[0-9a-f]{64}$/);
    expect(second.secret).toBe(first.secret);
    expect(statSync(first.paths.secret).mode & 0o777).toBe(0o600);
    expect(readFileSync(first.paths.secret, 'utf8').trim()).toBe(first.secret);
  });

  it('creates nothing when the environment holds the secret', () => {
    const dataDir = path.join(folder, 'data');
    const secret = 'x'.repeat(32);

    expect(readSettings({ DATA_DIR: dataDir, SECRET: secret }).secret).toBe(secret);
    expect(() => statSync(dataDir)).toThrow('ENOENT');
  });

  it('says so when the secret cannot be kept', () => {
    writeFileSync(path.join(folder, 'data'), 'a file where the folder should be');

    expect(() => readSettings({ DATA_DIR: path.join(folder, 'data') })).toThrow(
      /DATA_DIR：无法在 .* 中保存密钥文件/,
    );
  });
});
