import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, lock } from 'proper-lockfile';
import { PublishError } from './publish-error.ts';

const staleMs = 10_000;

function lockFile(locksDir: string): string {
  mkdirSync(locksDir, { recursive: true });
  const file = join(locksDir, 'publisher');
  writeFileSync(file, '', { flag: 'a' });
  return file;
}

/**
 * Takes the one right to write the output tree.
 *
 * @param onLost called when the lock was taken away, after the machine slept or the clock jumped.
 * @returns releases it.
 * @throws {PublishError} `publish.locked` when another publisher holds it.
 */
export async function lockPublisher(
  locksDir: string,
  onLost: (cause: Error) => void,
): Promise<() => Promise<void>> {
  try {
    return await lock(lockFile(locksDir), { stale: staleMs, update: staleMs / 4, onCompromised: onLost });
  } catch (cause) {
    throw new PublishError('publish.locked', '另一个发布程序正在使用这个数据目录。', {
      cause,
      isPublic: true,
    });
  }
}

/** Whether a publisher is at work on this data directory. */
export const isPublisherRunning = (locksDir: string): Promise<boolean> =>
  check(lockFile(locksDir), { stale: staleMs });
