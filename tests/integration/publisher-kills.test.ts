import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cmsFeed } from '#sites/feed/read-changes.ts';
import { verifyOutput } from '#sites/publish/verify.ts';
import { buildThemes } from '#themes/build.ts';
import { columnOf, createPublishedGroup, publishArticle } from '#tests/helpers/published-group.ts';

const kills = 6;

function* pagesBelow(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* pagesBelow(path);
    else if (path.endsWith('.html')) yield path;
  }
}

test('a publisher killed at random moments leaves no half page, and the next one converges by itself', async () => {
  const group = await createPublishedGroup();
  onTestFinished(() => group.close());
  await group.publisher.close();
  const { payload, settings, township } = group;
  const place = { site: township.id, column: columnOf(township, 'news.work') };
  let child: ChildProcess | undefined;
  const start = (): ChildProcess =>
    fork(new URL('../helpers/publish-for-ever.ts', import.meta.url), [JSON.stringify(settings)]);
  onTestFinished(() => void child?.kill('SIGKILL'));

  for (let round = 0; round < kills; round += 1) {
    child = start();
    await once(child, 'message');
    for (let n = 0; n <= round; n += 1)
      await publishArticle(payload, place, { title: `第${round}轮第${n}篇` });
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 150));
    child.kill('SIGKILL');
    await once(child, 'exit');
    for (const page of pagesBelow(settings.paths.public))
      expect(readFileSync(page, 'utf8').endsWith('</html>')).toBe(true);
  }

  await group.restart();
  await group.publisher.publishOnce();
  const { pages, ...faults } = await verifyOutput({
    feed: cmsFeed(payload),
    publicDir: settings.paths.public,
    temporaryDir: settings.dataDir,
    book: { publicUrl: settings.publicUrl },
    theme: await buildThemes(),
  });
  expect(pages).toBeGreaterThan(100);
  // A temporary name that a kill left behind is not a page and is swept at the next start.
  expect(faults).toEqual({ differing: [], missing: [], unexpected: [] });
}, 300_000);
