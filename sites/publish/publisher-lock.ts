import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, lock } from 'proper-lockfile';
import { dropFutureLock } from '#config/drop-future-lock.ts';
import { makeFolder } from '#config/make-folder.ts';
import { PublishError } from './publish-error.ts';

const staleMs = 10_000;

/** @returns the file that is locked, freed of what a clock that was set back left on it. */
async function lockFile(locksDir: string): Promise<string> {
  makeFolder(locksDir);
  const file = join(locksDir, 'publisher');
  writeFileSync(file, '', { flag: 'a' });
  await dropFutureLock(`${file}.lock`, staleMs);
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
  const file = await lockFile(locksDir);
  try {
    return await lock(file, { stale: staleMs, update: staleMs / 4, onCompromised: onLost });
  } catch (cause) {
    throw new PublishError('publish.locked', '另一个发布程序正在使用这个数据目录。', {
      cause,
      isPublic: true,
    });
  }
}

/** Whether a publisher is at work on this data directory. */
export const isPublisherRunning = async (locksDir: string): Promise<boolean> =>
  check(await lockFile(locksDir), { stale: staleMs });
