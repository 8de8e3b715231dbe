import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { createRenderPool } from '#sites/publish/render-pool.ts';
import { verifyOutput } from '#sites/publish/verify.ts';
import { cmsFeed } from '#sites/feed/read-changes.ts';
import { buildThemes } from '#themes/build.ts';
import { testedDatabase } from '#tests/helpers/databases.ts';
import { createSample, createSampler } from '#tests/helpers/samples.ts';
import {
  columnOf,
  createPublishedGroup,
  paragraph,
  publishArticle,
  type Id,
  type PublishedGroup,
} from '#tests/helpers/published-group.ts';

let group: PublishedGroup;

beforeAll(async () => {
  group = await createPublishedGroup();
}, 120_000);

afterAll(() => group.close());

const read = (path: string): string => readFileSync(join(group.settings.paths.public, path), 'utf8');
const exists = (path: string): boolean => existsSync(join(group.settings.paths.public, path));
const news = () => ({ site: group.township.id, column: columnOf(group.township, 'news.work') });

async function proof() {
  const { pages: _pages, ...faults } = await verifyOutput({
    feed: cmsFeed(group.payload),
    publicDir: group.settings.paths.public,
    temporaryDir: group.settings.dataDir,
    book: { publicUrl: group.settings.publicUrl },
    theme: await buildThemes(),
  });
  return faults;
}

const nothingWrong = { differing: [], missing: [], unexpected: [] };

test('a new article stands on its page, its column, the home page and the feeds of both editions', async () => {
  const { address } = await publishArticle(group.payload, news(), { title: '茶园改造完工' });

  await group.publisher.publishOnce();

  for (const edition of ['', 'wap/']) {
    expect(read(`${edition}sites/qingshi/${address}.html`)).toContain('茶园改造完工');
    expect(read(`${edition}sites/qingshi/index.html`)).toContain('茶园改造完工');
  }
  expect(read('sites/qingshi/rss.xml')).toContain('茶园改造完工');
  expect(await proof()).toEqual(nothingWrong);
});

test.runIf(testedDatabase === 'sqlite')(
  'a look reads the collection that changed, and none when nothing did',
  async () => {
    await publishArticle(group.payload, news(), { title: '渠道清淤开工' });
    const find = vi.spyOn(group.payload.db, 'find');
    onTestFinished(() => find.mockRestore());

    await group.publisher.publishOnce();
    const asked = find.mock.calls.map(([{ collection }]) => collection);
    await group.publisher.publishOnce();

    expect(new Set(asked)).toEqual(new Set(['articles']));
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(find.mock.calls.length).toBe(asked.length);
  },
);

test('a thread that builds the same page again reads anew what may have changed since', async () => {
  const { id } = await publishArticle(group.payload, news(), { title: '改了又改的文章' });
  await group.publisher.publishOnce();
  const { paths, publicUrl } = group.settings;
  const pool = createRenderPool(
    {
      storeFile: paths.store,
      publicDir: paths.public,
      book: { publicUrl },
      theme: await buildThemes(),
    },
    1,
  );
  onTestFinished(() => pool.close());
  let look = 0;
  const hashOfPage = async (): Promise<string> => {
    const task = { key: `desktop/article/${id}`, known: null, mayLeave: false };
    const [result] = await pool.run([task], { look: look++, epoch: 0, write: false });
    return result?.kind === 'page' ? result.hash : `not built: ${result?.kind}`;
  };
  const manifestHash = (): unknown =>
    group.publisher.store.sql('SELECT hash FROM pages WHERE key = ?').get(`desktop/article/${id}`)?.['hash'];

  expect(await hashOfPage()).toBe(manifestHash());
  await group.payload.update({
    collection: 'articles',
    id,
    data: { body: paragraph('改动以后的正文') },
    overrideAccess: true,
  });
  await group.publisher.publishOnce();

  expect(await hashOfPage()).toBe(manifestHash());
});

test('a withdrawn article leaves lists, feeds and sitemap at once, and its page says that it was withdrawn', async () => {
  const { id, address } = await publishArticle(group.payload, news(), { title: '将要撤下的通知' });
  await group.publisher.publishOnce();

  await group.payload.update({
    collection: 'articles',
    id,
    data: { _status: 'draft', withdrawReason: '内容有误' },
    depth: 0,
    overrideAccess: true,
  });
  await group.publisher.publishOnce();

  const page = `sites/qingshi/${address}.html`;
  const status = group.publisher.store.sql('SELECT status FROM pages WHERE path = ?').get(page)?.['status'];
  expect(status).toBe(410);
  expect(read(page)).toContain('将要撤下的通知');
  expect(read(page)).not.toContain('正文。');
  for (const path of ['sites/qingshi/index.html', 'wap/sites/qingshi/index.html', 'sites/qingshi/rss.xml']) {
    expect(read(path)).not.toContain('将要撤下的通知');
  }
  const sitemaps = readdirSync(join(group.settings.paths.public, 'sites/qingshi')).filter((name) =>
    /^sitemap_\d.*xml$/u.test(name),
  );
  for (const name of sitemaps) expect(read(`sites/qingshi/${name}`)).not.toContain(address);
  expect(await proof()).toEqual(nothingWrong);
});

test('a link in a text follows the page that moved', async () => {
  const target = await publishArticle(group.payload, news(), { title: '被链接的文章' });
  const body = paragraph('');
  body.root.children = [
    {
      ...(body.root.children[0] ?? { type: 'paragraph', version: 1 }),
      children: [
        {
          type: 'link',
          version: 3,
          direction: 'ltr',
          format: '',
          indent: 0,
          fields: { linkType: 'internal', newTab: false, doc: { relationTo: 'articles', value: target.id } },
          children: [
            { type: 'text', version: 1, text: '看原文', format: 0, mode: 'normal', style: '', detail: 0 },
          ],
        },
      ],
    },
  ];
  const source = await publishArticle(group.payload, news(), { title: '链接到别处的文章', body });
  await group.publisher.publishOnce();
  expect(read(`sites/qingshi/${source.address}.html`)).toContain(`/sites/qingshi/${target.address}.html`);

  await group.payload.update({
    collection: 'articles',
    id: target.id,
    data: { address: '202611/xin-di-zhi' },
    depth: 0,
    overrideAccess: true,
  });
  await group.publisher.publishOnce();

  expect(read(`sites/qingshi/${source.address}.html`)).toContain('/sites/qingshi/202611/xin-di-zhi.html');
  expect(exists(`sites/qingshi/${target.address}.html`)).toBe(false);
  expect(await proof()).toEqual(nothingWrong);
});

test('one new article rewrites at most twenty files, compressed variants aside', async () => {
  await publishArticle(group.payload, news(), { title: '数一数改了几页' });

  const { written } = await group.publisher.publishOnce();

  expect(written).toBeGreaterThan(3);
  expect(written).toBeLessThanOrEqual(20);
});

test('a site without a column has a whole home page and a map, and breaks nothing', async () => {
  const sampler = createSampler(group.payload);
  await createSample(group.payload, sampler, 'sites', group.portal.id, {
    path: 'empty',
    name: '还没有栏目的站点',
  });

  await group.publisher.publishOnce();

  for (const page of ['index.html', 'sitemap.html', '404.html'])
    expect(read(`sites/empty/${page}`)).toMatch(/还没有栏目的站点[\s\S]*<\/html>$/u);
  expect(await proof()).toEqual(nothingWrong);
});

test('what is saved after the clock was set back is published at once', async () => {
  onTestFinished(() => group.setClock(null));
  const ahead = new Date(Date.now() + 3_600_000);
  const early = await publishArticle(group.payload, news(), { title: '钟快时保存的文章' });
  await stamp(early.id, ahead);
  group.setClock(ahead);
  await group.publisher.publishOnce();

  const { address } = await publishArticle(group.payload, news(), { title: '钟拨回以后保存的文章' });
  group.setClock(null);
  await group.publisher.publishOnce();

  expect(read('sites/qingshi/index.html')).toContain('钟拨回以后保存的文章');
  expect(exists(`sites/qingshi/${address}.html`)).toBe(true);
  expect(await proof()).toEqual(nothingWrong);
});

test('the slow comparison finds a new record that was saved by a clock far behind', async () => {
  await group.publisher.publishOnce();
  const { id, address } = await publishArticle(group.payload, news(), { title: '另一台机器保存的文章' });
  await stamp(id, new Date(Date.now() - 3_600_000));
  await group.publisher.publishOnce();
  const page = `sites/qingshi/${address}.html`;
  expect(exists(page)).toBe(false);

  await group.publisher.compare();
  await group.publisher.publishOnce();

  expect(exists(page)).toBe(true);
});

/** Gives an article the time of a clock that goes wrong. */
async function stamp(id: Id, moment: Date): Promise<void> {
  await group.payload.db.updateOne({
    collection: 'articles',
    id,
    data: { updatedAt: moment.toISOString() },
  });
}

// Last, because its clock runs ahead of the group's.
test('an article with a future date appears at its moment and an end date takes it away', async () => {
  const now = Date.now();
  const { address } = await publishArticle(group.payload, news(), {
    title: '定时发布的公告',
    publishedAt: new Date(now + 3_600_000).toISOString(),
    withdrawAt: new Date(now + 7_200_000).toISOString(),
  });
  await group.publisher.publishOnce();
  const page = `sites/qingshi/${address}.html`;
  expect(exists(page)).toBe(false);

  onTestFinished(() => group.setClock(null));
  group.setClock(new Date(now + 3_600_001));
  await group.publisher.publishOnce();
  expect(read('sites/qingshi/index.html')).toContain('定时发布的公告');
  expect(exists(page)).toBe(true);

  group.setClock(new Date(now + 7_200_001));
  await group.publisher.publishOnce();
  expect(read('sites/qingshi/index.html')).not.toContain('定时发布的公告');
});
