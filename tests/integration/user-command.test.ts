import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Runs the command as an operator does, on a data directory of its own.

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'zhanqun-user-'));
  // The database of a group that was just begun: nothing in it.
  writeFileSync(path.join(dataDir, 'db.sqlite'), '');
});
afterAll(() => {
  rmSync(dataDir, { recursive: true });
});

async function user(args: string[], input = '', env: Record<string, string> = {}) {
  const { MONGODB_URL, ...rest } = process.env;
  void MONGODB_URL;
  const child = spawn(process.execPath, ['scripts/user.ts', ...args], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: {
      ...rest,
      DATA_DIR: dataDir,
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://www.example.gov.cn',
      ...env,
    },
  });
  child.stdin.end(input);
  const [out, error, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('exit', resolve)),
  ]);
  return { out, error, code };
}

describe('user create', () => {
  it('makes the first administrator of an empty database and gives the link', async () => {
    const { out, code } = await user([
      'create',
      '--email',
      'First@example.gov.cn',
      '--role',
      'system',
      '--json',
    ]);

    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      email: 'first@example.gov.cn',
      url: expect.stringMatching(
        /^https:\/\/www\.example\.gov\.cn\/admin\/set-password\?token=[\w-]{43}$/,
      ) as string,
    });
  });

  it('says in Chinese what to do with the link', async () => {
    const { out, code } = await user(['create', '--email', 'second@example.gov.cn', '--role', 'audit']);

    expect(code).toBe(0);
    expect(out).toContain('请在 24 小时内打开下面的链接设置密码，只能用一次：');
  });

  it('takes a password from standard input and then gives no link', async () => {
    const args = [
      'create',
      '--email',
      'third@example.gov.cn',
      '--role',
      'security',
      '--password-stdin',
      '--json',
    ];

    const { out, code } = await user(args, 'Kx9#mountain-river\n');

    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out) as object)).toEqual(['id', 'email']);
  });

  it.each([
    [['--role', 'system', '--password-stdin'], '密码不合要求'],
    [['--role', 'editor'], '请指定站点的路径'],
    [['--role', 'editor', '--site', 'nowhere'], '没有路径是“nowhere”的站点'],
    [['--role', 'audit', '--site', 'nowhere'], '审计管理员管整个站群'],
    [['--role', 'boss'], '可以是：system、security、audit、manager、editor、reviewer、viewer'],
    [[], '缺少选项 --role'],
  ])('with %j fails with a reason', async (args, reason) => {
    const { error, code } = await user(['create', '--email', 'fourth@example.gov.cn', ...args], 'weak\n');

    expect(code).toBe(1);
    expect(error).toContain(reason);
  });

  it('refuses a mail address that is taken', async () => {
    await user(['create', '--email', 'twice@example.gov.cn', '--role', 'system']);

    const { error, code } = await user([
      'create',
      '--email',
      'Twice@example.gov.cn',
      '--role',
      'system',
      '--json',
    ]);

    expect(code).toBe(1);
    expect(JSON.parse(error)).toEqual({ error: '这个邮箱已经有用户了。' });
  });

  it('ends with 78 when a setting is wrong', async () => {
    const { error, code } = await user(['create', '--email', 'a@b.cn', '--role', 'system'], '', {
      PORT: 'x',
    });

    expect(code).toBe(78);
    expect(error).toContain('PORT');
  });
});

describe('user link', () => {
  it('gives a new link', async () => {
    await user(['create', '--email', 'again@example.gov.cn', '--role', 'system']);

    const { out, code } = await user(['link', '--email', 'again@example.gov.cn']);

    expect(code).toBe(0);
    expect(out).toContain('/admin/set-password?token=');
  });

  it('fails for nobody', async () => {
    const { error, code } = await user(['link', '--email', 'nobody@example.gov.cn']);

    expect(code).toBe(1);
    expect(error).toContain('没有邮箱是 nobody@example.gov.cn 的用户');
  });
});

it('explains itself in Chinese', async () => {
  const { out, code } = await user(['--help']);

  expect(code).toBe(0);
  expect(out).toContain('用法：');
});
