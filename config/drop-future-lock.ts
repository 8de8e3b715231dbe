import { rmSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/**
 * Removes a lock of `proper-lockfile` whose owner died before the clock was set back: by its time it would be fresh until
 * the clock has caught up. An owner that lives renews it meanwhile, and keeps it.
 *
 * @param staleMs  how old a lock must be to be taken over; owners renew theirs more often.
 */
export async function dropFutureLock(lockFolder: string, staleMs: number): Promise<void> {
  const renewedMs = readMoment(lockFolder);
  if (renewedMs === undefined || renewedMs <= Date.now() + staleMs) return;
  await setTimeout(staleMs);
  if (readMoment(lockFolder) === renewedMs) rmSync(lockFolder, { recursive: true, force: true });
}

const readMoment = (folder: string): number | undefined =>
  statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
