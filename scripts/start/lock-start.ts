import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { AppError } from '#config/errors.ts';
import { dropFutureLock } from '#config/drop-future-lock.ts';
import { makeFolder } from '#config/make-folder.ts';

const staleMs = 10_000;

/** Someone else runs on this data directory. */
export class StartError extends AppError<'start.locked'> {}

/**
 * Takes the one right to run a website group on a data directory.
 *
 * A lock whose owner is dead is taken over at once, so that a restart after `kill -9` need not wait.
 *
 * @throws {StartError} `start.locked` when another one runs.
 */
export async function lockStart(locksDir: string): Promise<() => Promise<void>> {
  makeFolder(locksDir);
  const file = join(locksDir, 'start');
  writeFileSync(file, '', { flag: 'a' });
  const owner = readOwner(file);
  if (owner !== null && owner.host === hostname() && !isAlive(owner.pid)) {
    rmSync(`${file}.lock`, { recursive: true, force: true });
  }
  await dropFutureLock(`${file}.lock`, staleMs);
  try {
    const release = await lock(file, { stale: staleMs, update: staleMs / 4, onCompromised: () => undefined });
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() }));
    return release;
  } catch (cause) {
    const who = owner === null ? '' : `（进程 ${owner.pid}）`;
    throw new StartError('start.locked', `这个数据目录上已经有一个站群在运行${who}。`, {
      cause,
      hint: '先停止它；要另外再开一个，请用 DATA_DIR 指定别的数据目录，用 PORT 指定别的端口。',
    });
  }
}

function readOwner(file: string): { pid: number; host: string } | null {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8')) as { pid?: unknown; host?: unknown };
    return typeof owner.pid === 'number' && typeof owner.host === 'string'
      ? { pid: owner.pid, host: owner.host }
      : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
