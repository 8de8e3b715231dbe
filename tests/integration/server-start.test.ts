import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const projectDir = fileURLToPath(new URL('../..', import.meta.url));

function makeDataDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'start-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: projectDir,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exitCode = new Promise<number | null>((resolve) => child.once('exit', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    child,
    exitCode,
    said: Promise.all([text(child.stdout), text(child.stderr)]).then((both) => both.join('')),
  };
}

test('all faults of the settings in one Chinese list, exit code 78', async () => {
  const { exitCode, said } = start({ PORT: 'abc', DATABASE_URL: 'mongodb://a/b', DATA_DIR: makeDataDir() });

  expect(await exitCode).toBe(78);
  expect(await said).toMatch(/以下 2 项设置有误[\s\S]*PORT：[\s\S]*DATABASE_URL：.*replicaSet/);
});

test('a port that is taken is a fault of the settings too, told with the way out', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;

  const { exitCode, said } = start({ PORT: String(port), DATA_DIR: makeDataDir() });

  expect(await exitCode).toBe(78);
  expect(await said).toContain(`端口 ${port} 已经被别的程序占用`);
});

test('Ctrl-C at any moment ends everything in order', async () => {
  const { child, exitCode, said } = start({ PORT: '0', DATA_DIR: makeDataDir() });
  const started = new Promise((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => chunk.includes('已启动') && resolve(null)),
  );

  await started;
  child.kill('SIGINT');

  expect(await exitCode).toBe(0);
  expect(await said).toContain('已停止');
  // Logs and what the frameworks say stand in files: the screen is for people.
  expect(await said).not.toMatch(/[{}]|[A-Za-z]{3}/u);
});

test('the first file runs on any Node: it is plain JavaScript without imports of ours at its top', () => {
  const check = spawnSync(
    process.execPath,
    ['--check', '--no-experimental-strip-types', 'scripts/start.mjs'],
    { cwd: projectDir },
  );

  expect(check.status).toBe(0);
});
