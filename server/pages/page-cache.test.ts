import { mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createPageCache, revalidateMs, type Wanted } from './page-cache.ts';

function makeCache(maxBytes?: number) {
  const publicDir = mkdtempSync(join(tmpdir(), 'page-cache-'));
  onTestFinished(() => rmSync(publicDir, { recursive: true, force: true }));
  const clock = { ms: 0 };
  const group = { state: 0 };
  const cache = createPageCache({
    publicDir,
    routes: { statusOf: () => 200, state: () => group.state },
    securityHeaders: [],
    now: () => clock.ms,
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });
  const write = (name: string, text: string): void => writeFileSync(join(publicDir, name), text);
  return { cache, clock, group, publicDir, write };
}

const wanted = (treePath: string): Wanted => ({ treePath, encoding: 'identity', view: '' });
const bodyOf = (found: object): string => ('body' in found ? String(found.body) : '');

test('gives a page without looking at the disk for 200 ms, and then looks again', async () => {
  const { cache, clock, write } = makeCache();
  write('a.html', 'old');
  await cache.find(wanted('/a.html'));
  write('a.html', 'newer');

  clock.ms = revalidateMs - 1;
  const before = cache.remembered(wanted('/a.html'));
  clock.ms = revalidateMs;
  const after = cache.remembered(wanted('/a.html'));

  expect(bodyOf(before ?? {})).toBe('old');
  expect(after).toBeNull();
  expect(bodyOf(await cache.find(wanted('/a.html')))).toBe('newer');
});

test('looks at once when something was published: what links to a page may be newer than it', async () => {
  const { cache, group, write } = makeCache();
  write('a.html', 'old');
  await cache.find(wanted('/a.html'));
  write('a.html', 'newer');

  group.state += 1;

  expect(cache.remembered(wanted('/a.html'))).toBeNull();
  expect(bodyOf(await cache.find(wanted('/a.html')))).toBe('newer');
});

test('keeps an unchanged page instead of reading it again', async () => {
  const { cache, clock, write } = makeCache();
  write('a.html', 'text');
  const first = await cache.find(wanted('/a.html'));

  clock.ms = 10 * revalidateMs;

  expect(await cache.find(wanted('/a.html'))).toBe(first);
  expect(cache.remembered(wanted('/a.html'))).toBe(first);
});

test('gives what is in memory when the disk cannot be asked, and fails for what is not', async () => {
  const { cache, clock, write, publicDir } = makeCache();
  write('a.html', 'text');
  const first = await cache.find(wanted('/a.html'));
  clock.ms = 10 * revalidateMs;

  // A link to itself: the system refuses to look, which is another fault than a missing file.
  unlinkSync(join(publicDir, 'a.html'));
  symlinkSync('a.html', join(publicDir, 'a.html'));
  symlinkSync('b.html', join(publicDir, 'b.html'));

  expect(await cache.find(wanted('/a.html'))).toBe(first);
  await expect(cache.find(wanted('/b.html'))).rejects.toThrow('ELOOP');
});

test('forgets the pages that were read longest ago when its memory is used up', async () => {
  const { cache, write } = makeCache(100_000);
  for (let page = 0; page < 10; page += 1) {
    write(`${page}.html`, 'x'.repeat(20_000));
    await cache.find(wanted(`/${page}.html`));
  }

  const kept = Array.from({ length: 10 }, (_, page) => cache.remembered(wanted(`/${page}.html`)) !== null);

  expect(kept).toEqual([false, false, false, false, false, false, true, true, true, true]);
});

test('many readers of a page that is not in memory share one look at the disk', async () => {
  const { cache, write } = makeCache();
  write('a.html', 'text');

  const answers = await Promise.all(Array.from({ length: 20 }, () => cache.find(wanted('/a.html'))));

  expect(new Set(answers).size).toBe(1);
});
