import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockStart } from './lock-start.ts';

function makeLocksDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'lock-start-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return join(dir, 'locks');
}

test('refuses a second start on the same data directory and names the first', async () => {
  const dir = makeLocksDir();
  const unlock = await lockStart(dir);

  await expect(lockStart(dir)).rejects.toThrow(`已经有一个站群在运行（进程 ${process.pid}）`);

  await unlock();
  await (
    await lockStart(dir)
  )();
});

test('takes over at once from an owner that was killed', async () => {
  const dir = makeLocksDir();
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  mkdirSync(join(dir, 'start.lock'), { recursive: true });
  writeFileSync(join(dir, 'start'), JSON.stringify({ pid, host: hostname() }));

  await (
    await lockStart(dir)
  )();
});

test('does not take over from another machine', async () => {
  const dir = makeLocksDir();
  mkdirSync(join(dir, 'start.lock'), { recursive: true });
  writeFileSync(join(dir, 'start'), JSON.stringify({ pid: 999_999_999, host: 'another-machine' }));

  await expect(lockStart(dir)).rejects.toThrow('已经有一个站群在运行');
});
