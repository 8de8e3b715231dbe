import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readMeta } from '../store/open-store.ts';
import {
  aColumn,
  anArticle,
  aSite,
  internalLinks,
  simulateGroup,
  type SimulatedGroup,
} from '#tests/helpers/simulated-group.ts';

let group: SimulatedGroup;
beforeEach(async () => {
  group = simulateGroup();
  group.put(aSite('1'));
  group.put(aColumn('11', '1', { blueprintKey: 'news.county' }));
  await group.publisher.publishOnce();
  group.asked.length = 0;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await group.close();
});

test('reads the feed again only when something was committed', async () => {
  await group.publisher.publishOnce();
  const whenNothingCame = group.asked.length;
  group.put(anArticle('40', '1', '11', {}));
  await group.publisher.publishOnce();

  expect(whenNothingCame).toBe(0);
  expect(group.asked.filter((kind) => kind === 'article')).toEqual(['article']);
  expect(group.disk.files.has('202611/a40.html')).toBe(true);
});

test('lets time pass although nothing was committed', async () => {
  group.put(anArticle('40', '1', '11', { publishedAt: '2026-11-23T02:00:00.000Z' }));
  await group.publisher.publishOnce();
  const before = group.disk.files.size;
  group.letPass(3);
  await group.publisher.publishOnce();

  expect(group.disk.files.size).toBeGreaterThan(before);
});

test('writes a new article first, then the homes, then the columns that list it', async () => {
  const seen = new Map([...group.disk.files].map(([path, { text }]) => [path, text]));
  const written: string[] = [];
  group.onDiskChange = ({ files }) => {
    for (const [path, { text }] of files) {
      if (seen.get(path) === text) continue;
      written.push(path);
      seen.set(path, text);
    }
  };
  group.put(anArticle('40', '1', '11', {}));
  await group.publisher.publishOnce();

  expect(written.filter((path) => path.endsWith('.html'))).toEqual([
    '202611/a40.html',
    'wap/202611/a40.html',
    'index.html',
    'wap/index.html',
    'c11/index.html',
    'wap/c11/index.html',
  ]);
});

describe('while hundreds of pages are made again, and a look is due after each batch', () => {
  const written: string[] = [];
  beforeEach(async () => {
    for (let n = 100; n < 500; n += 1)
      group.put(anArticle(String(n), '1', '11', { publishedAt: '2026-11-20T00:00:00.000Z' }));
    group.put(anArticle('40', '1', '11', { publishedAt: '2026-11-23T02:00:00.000Z' }));
    await group.publisher.publishOnce();
    group.put(aSite('1', { name: '另一个名字' }));
    group.looks.clear();
    written.length = 0;
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
  });

  /** Publishes; `then` happens after the first hundred pages. @returns the files, in the order in which they changed. */
  async function publishWith(then: () => void): Promise<string[]> {
    const seen = new Map([...group.disk.files].map(([path, { text }]) => [path, text]));
    group.onDiskChange = ({ files }) => {
      for (const [path, { text }] of files) {
        if (seen.get(path) === text) continue;
        written.push(path);
        seen.set(path, text);
      }
      if (written.length === 100) then();
    };
    await group.publisher.publishOnce();
    return written;
  }

  /** How many of the eight hundred pages were made before a file; all of them when it is missing. */
  const madeBefore = (files: readonly string[], file: string): number =>
    new Set(files.slice(0, files.indexOf(file)).filter((path) => /a[1-4]\d\d\.html$/.test(path))).size;

  test('the threads do not wait for looks at which nothing is new', async () => {
    const files = await publishWith(() => undefined);

    expect(files.length).toBeGreaterThan(800);
    // One for the pages of each phase.
    expect(group.looks.size).toBe(2);
  });

  test('whoever waits for a look sees that there was one', async () => {
    let seenAt: string | null = null;
    const later = '2026-11-23T00:00:03.600Z';
    await publishWith(() => {
      group.letPass(1 / 1000);
      const { onDiskChange } = group;
      group.onDiskChange = (disk) => {
        onDiskChange(disk);
        if (written.length === 850) seenAt = readMeta(group.publisher.store, 'seenAt');
      };
    });

    expect(seenAt).toBe(later);
  });

  test('what is saved meanwhile goes before the pages that still wait', async () => {
    const files = await publishWith(() => group.put(anArticle('41', '1', '11', {})));

    expect(madeBefore(files, '202611/a41.html')).toBeLessThan(800);
  });

  test('what comes due meanwhile goes before the pages that still wait', async () => {
    const files = await publishWith(() => group.letPass(3));

    expect(madeBefore(files, '202611/a40.html')).toBeLessThan(800);
  });
});

test('publishes what is saved between two steps of the slow comparison, and does not take it for lost', async () => {
  const known = (): number =>
    Number(
      group.publisher.store.sql(`SELECT count(*) AS n FROM records WHERE kind = 'article'`).get()?.['n'],
    );
  const saved: string[] = [];
  const missed: string[] = [];
  for (let isDone = false; !isDone;) {
    isDone = await group.publisher.compareSome();
    if (known() < saved.length) missed.push(`after step ${saved.length}`);
    const id = String(40 + saved.length);
    group.put(anArticle(id, '1', '11', {}));
    await group.publisher.publishOnce();
    saved.push(`202611/a${id}.html`);
  }

  expect(missed).toEqual([]);
  expect(saved.length).toBeGreaterThan(5);
  expect(saved.filter((path) => group.disk.files.get(path)?.status !== 200)).toEqual([]);
});

test('of two new articles of which one cannot be written, the other does not link to it', async () => {
  group.put(anArticle('40', '1', '11', { publishedAt: '2026-11-21T00:00:00.000Z' }));
  group.put(anArticle('41', '1', '11', { publishedAt: '2026-11-22T00:00:00.000Z' }));
  group.broken.add('desktop/article/40');
  await group.publisher.publishOnce();

  const { text } = group.disk.files.get('202611/a41.html') ?? { text: '' };
  expect(text).toContain('a41');
  expect(internalLinks(text).filter((path) => !group.disk.files.has(path))).toEqual([]);
});

test('a publisher that lost its store keeps the older file of a page that cannot be built now', async () => {
  group.put(anArticle('40', '1', '11', {}));
  await group.publisher.publishOnce();
  const before = group.disk.files.get('202611/a40.html');
  await group.loseStore();
  group.broken.add('desktop/article/40');

  await group.publisher.publishOnce();

  expect(before?.status).toBe(200);
  expect(group.disk.files.get('202611/a40.html')).toEqual(before);
});
