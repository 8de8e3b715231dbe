import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { dropFutureLock } from './drop-future-lock.ts';

const staleMs = 50;

function makeLock(moment: Date): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhanqun-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const lock = path.join(folder, 'publisher.lock');
  mkdirSync(lock);
  utimesSync(lock, moment, moment);
  return lock;
}

const hence = (ms: number) => new Date(Date.now() + ms);

it('drops a lock from the future that nobody renews', async () => {
  const lock = makeLock(hence(3_600_000));

  await dropFutureLock(lock, staleMs);

  expect(existsSync(lock)).toBe(false);
});

it('leaves one that its owner renews, and one of the present', async () => {
  const renewed = makeLock(hence(3_600_000));
  const present = makeLock(hence(0));

  const dropped = Promise.all([dropFutureLock(renewed, staleMs), dropFutureLock(present, staleMs)]);
  utimesSync(renewed, hence(1000), hence(1000));
  await dropped;

  expect([existsSync(renewed), existsSync(present)]).toEqual([true, true]);
});

it('is content where there is no lock', async () => {
  await expect(dropFutureLock(path.join(tmpdir(), 'zhanqun-no-lock'), staleMs)).resolves.toBeUndefined();
});
