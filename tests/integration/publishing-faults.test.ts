import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cmsFeed } from '#sites/feed/read-changes.ts';
import { readPublishStatus } from '#sites/publish/publish-status.ts';
import { verifyOutput } from '#sites/publish/verify.ts';
import { writePage, writingDir } from '#sites/publish/write-page.ts';
import { buildThemes } from '#themes/build.ts';
import {
  columnOf,
  createPublishedGroup,
  publishArticle,
  type PublishedGroup,
} from '#tests/helpers/published-group.ts';

let group: PublishedGroup;
let publicDir: string;
beforeAll(async () => {
  group = await createPublishedGroup();
  publicDir = group.settings.paths.public;
}, 120_000);
afterEach(() => group.setClock(null));
afterAll(() => group.close());

const place = () => ({ site: group.township.id, column: columnOf(group.township, 'news.work') });
const readHome = (): string => readFileSync(join(publicDir, 'sites/qingshi/index.html'), 'utf8');
const reasons = (): string =>
  readPublishStatus(group.publisher.store)
    .failed.map(({ reason }) => reason)
    .join('\n');

/** What failed is tried again after a pause, which the clock of the publisher need not wait for. */
async function publishLater(): Promise<void> {
  group.setClock(new Date(Date.now() + 120_000));
  await group.publisher.publishOnce();
}

async function packAll(): Promise<void> {
  while ((await group.publisher.packPages()) > 0);
}

async function expectProof(): Promise<void> {
  const { pages, ...faults } = await verifyOutput({
    feed: cmsFeed(group.payload),
    publicDir,
    temporaryDir: group.settings.dataDir,
    book: { publicUrl: group.settings.publicUrl },
    theme: await buildThemes(),
  });
  expect(pages).toBeGreaterThan(100);
  expect(faults).toEqual({ differing: [], missing: [], unexpected: [] });
}

describe('the store', () => {
  test('that is damaged is made anew and says so, and the tree stays as it was', async () => {
    const page = join(publicDir, 'index.html');
    const before = readFileSync(page);
    await group.publisher.close();
    truncateSync(group.settings.paths.store, 5000);

    await group.restart();
    await group.publisher.publishOnce();

    expect(group.publisher.store.rebuiltBecause).toBe('发布库文件损坏');
    expect(readFileSync(page).equals(before)).toBe(true);
    await expectProof();
  }, 120_000);

  test('that is missing is made anew and says so, and no page stays that nobody remembers', async () => {
    const gone = await publishArticle(group.payload, place(), { title: '没有发布库时删掉的' });
    await group.publisher.publishOnce();
    await packAll();
    const page = join(publicDir, `sites/qingshi/${gone.address}.html`);
    expect(existsSync(`${page}.br`)).toBe(true);
    await group.publisher.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(group.settings.paths.store + suffix, { force: true });
    // The test acts as the system: deleted for good, so that the CMS has nothing to tell of it.
    await group.payload.delete({ collection: 'articles', id: gone.id, overrideAccess: true });

    await group.restart();
    await group.publisher.publishOnce();

    expect(group.publisher.store.rebuiltBecause).toBe('发布库文件不见了');
    expect(existsSync(page)).toBe(false);
    expect(existsSync(`${page}.br`)).toBe(false);
    await expectProof();
  }, 120_000);
});

test('a page goes out with the variant that every browser takes; the smaller one follows and never outlives it', async () => {
  const article = await publishArticle(group.payload, place(), { title: '先写出再压缩的' });
  await group.publisher.publishOnce();
  const page = join(publicDir, `sites/qingshi/${article.address}.html`);
  const whole = () => readFileSync(page);

  expect(gunzipSync(readFileSync(`${page}.gz`)).equals(whole())).toBe(true);
  expect(existsSync(`${page}.br`)).toBe(false);
  await packAll();
  expect(brotliDecompressSync(readFileSync(`${page}.br`)).equals(whole())).toBe(true);

  await group.payload.update({
    collection: 'articles',
    id: article.id,
    data: { title: '改过标题，要重新压缩的' },
    overrideAccess: true,
  });
  await group.publisher.publishOnce();

  expect(String(whole())).toContain('改过标题');
  expect(existsSync(`${page}.br`)).toBe(false);
  await packAll();
  expect(brotliDecompressSync(readFileSync(`${page}.br`)).equals(whole())).toBe(true);
  expect(await group.publisher.packPages()).toBe(0);
}, 120_000);

describe('the output folder', () => {
  test('with a file in the place of a folder: the page is named with its reason, and nothing links to it', async () => {
    const directory = join(publicDir, 'sites/qingshi/202609');
    writeFileSync(directory, 'a file in the place of the folder');

    await publishArticle(group.payload, place(), {
      title: '写不出的一页',
      publishedAt: '2026-09-02T00:00:00.000Z',
    });
    await group.publisher.publishOnce();

    expect(reasons()).toContain('同名文件占用了目录的位置');
    expect(readHome()).not.toContain('写不出的一页');

    rmSync(directory);
    await publishLater();
    expect(reasons()).toBe('');
    expect(readHome()).toContain('写不出的一页');
  }, 120_000);

  test('on a full disk: every page stays whole, nothing links to what is missing, and all is published once there is room', async () => {
    const before = readHome();
    // The kernel's own full disk, in the place of the files that are being written.
    const writing = join(publicDir, writingDir);
    const full = Array.from({ length: 64 }, (_, thread) => join(writing, `${process.pid}-${thread}`));
    mkdirSync(writing, { recursive: true });
    for (const file of full) {
      rmSync(file, { force: true });
      symlinkSync('/dev/full', file);
    }

    const { address } = await publishArticle(group.payload, place(), { title: '磁盘满时写的一页' });
    await group.publisher.publishOnce();

    const page = join(publicDir, `sites/qingshi/${address}.html`);
    expect(reasons()).toContain('磁盘已满，请清理空间，发布会自动继续');
    expect(existsSync(page)).toBe(false);
    expect(readHome()).toBe(before);

    for (const file of full) rmSync(file);
    await publishLater();
    expect(reasons()).toBe('');
    expect(readFileSync(page, 'utf8')).toContain('磁盘满时写的一页');
    expect(readHome()).toContain('磁盘满时写的一页');
  }, 120_000);

  test('that may not be written: the reason is told, and the page stays as it was', () => {
    const page = join(publicDir, 'index.html');
    const before = readFileSync(page);
    const path = join(dirname(publicDir), 'read-only');
    mkdirSync(path, { mode: 0o555 });
    const write = (): void => writePage(path, 'index.html', new TextEncoder().encode('<html></html>'));

    expect(() => asNobody(write)).toThrow('没有写输出目录的权限，请检查目录的属主和权限');
    expect(existsSync(join(path, 'index.html'))).toBe(false);
    expect(readFileSync(page).equals(before)).toBe(true);
  });

  test('from which a file vanished gets it again', async () => {
    const page = join(publicDir, 'sites/qingshi/sitemap.html');
    rmSync(page);

    while (!group.publisher.checkFiles(500));
    await group.publisher.publishOnce();

    expect(existsSync(page)).toBe(true);
  });

  test('in which a power failure left empty files gets them again', async () => {
    const page = join(publicDir, 'sites/qingshi/sitemap.html');
    const variant = join(publicDir, 'index.html.gz');
    const before = readFileSync(page);
    writeFileSync(page, '');
    writeFileSync(variant, '');

    while (!group.publisher.checkFiles(500));
    await group.publisher.publishOnce();

    expect(readFileSync(page).equals(before)).toBe(true);
    expect(statSync(variant).size).toBeGreaterThan(0);
  });

  test('in which the newest page is the one before gets it at the next start', async () => {
    const page = join(publicDir, 'sites/qingshi/sitemap.html');
    const before = readFileSync(page);
    writeFileSync(page, before.toString('latin1').replace('<title>', '<TITLE>'), 'latin1');

    await group.restart();
    await group.publisher.publishOnce();

    expect(readFileSync(page).equals(before)).toBe(true);
  });
});

/** The superuser may write everywhere; such a one steps down for a moment. */
function asNobody(work: () => void): void {
  const own = process.geteuid?.();
  if (own === 0) process.seteuid?.(65_534);
  try {
    work();
  } finally {
    if (own === 0) process.seteuid?.(0);
  }
}
