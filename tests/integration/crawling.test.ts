import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createServer } from '#server/create-server.ts';
import { routesFromStore } from '#server/routes-from-store.ts';
import { createLogger } from '#config/logger.ts';
import { copyThemes } from '#tests/helpers/changed-themes.ts';
import {
  columnOf,
  createPublishedGroup,
  publishArticle,
  type Id,
  type PublishedGroup,
} from '#tests/helpers/published-group.ts';

const rounds = 26;

/** Addresses of the group that a page links to. */
function linksOf(html: string): string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#?]*)"/gu)].map(([, href = '']) => href);
  return [...new Set(hrefs)].filter(
    (href) => !/^\/(wap\/)?(view|search|media|assets|qr|openapi)/u.test(href),
  );
}

/** How a file of its kind ends when it is whole. */
function wholeFile(path: string): RegExp {
  const ends: Record<string, RegExp> = { csv: /\r\n$/u, json: /\]\}\n$/u, rtf: /\}\n$/u };
  return ends[/\.(csv|json|rtf)$/u.exec(path)?.[1] ?? ''] ?? /<\/(html|rss)>\s*$/u;
}

interface Crawler {
  pages: number;
  broken: string[];
  stop(): Promise<void>;
}

/** Reads pages without end; a link that leads nowhere counts when the page that has it still has it. */
function crawl(origin: string): Crawler {
  const crawler: Crawler = { pages: 0, broken: [], stop: () => Promise.resolve() };
  const sheets = new Set<string>();
  let running = true;
  const get = async (path: string): Promise<{ status: number; html: string }> => {
    const answer = await fetch(origin + path, { headers: { 'user-agent': 'crawler' } });
    return { status: answer.status, html: await answer.text() };
  };
  const check = async (path: string): Promise<string[]> => {
    const { status, html } = await get(path);
    crawler.pages += 1;
    if (status === 200 && !wholeFile(path).test(html)) crawler.broken.push(`${path} is not whole`);
    for (const [, sheet = ''] of html.matchAll(/<link\b[^>]*\bhref="(\/assets\/[^"]+)"/gu)) {
      if (sheets.has(sheet)) continue;
      sheets.add(sheet);
      const answer = await get(sheet);
      if (answer.status !== 200) crawler.broken.push(`${path} is printed with ${sheet}: ${answer.status}`);
    }
    return status === 200 ? linksOf(html) : [];
  };
  const work = (async () => {
    let queue = ['/'];
    let seen = new Set<string>();
    while (running) {
      const path = queue.shift();
      if (path === undefined) {
        queue = ['/'];
        seen = new Set();
        continue;
      }
      for (const link of await check(path)) {
        if (!running) return;
        const { status } = await get(link);
        if (
          status !== 200 &&
          linksOf((await get(path)).html).includes(link) &&
          (await get(link)).status !== 200
        ) {
          crawler.broken.push(`${path} links to ${link}: ${status}`);
        }
        if (!seen.has(link) && /^\/(wap\/)?(sites|news|20\d{4})/u.test(link)) queue.push(link);
        seen.add(link);
      }
    }
  })();
  crawler.stop = async () => {
    running = false;
    await work;
  };
  return crawler;
}

/** Articles of the group by what became of them. */
interface Articles {
  all: Id[];
  withdrawn: Id[];
  trashed: Id[];
}

/** One edit of each kind that editors make; the group is left as it is when it does not fit. */
async function edit({ payload, township }: PublishedGroup, round: number, articles: Articles): Promise<void> {
  const place = { site: township.id, column: columnOf(township, 'news.work') };
  const system = { depth: 0, overrideAccess: true } as const;
  const at = (n: number): Id => articles.all[n % articles.all.length] ?? 0;
  articles.all.push((await publishArticle(payload, place, { title: `第${round}次改动` })).id);
  switch (round % 13) {
    case 0:
      await payload.update({
        collection: 'articles',
        id: at(round * 3),
        data: { title: `改名 ${round}` },
        ...system,
      });
      return;
    case 1:
      await payload.update({
        collection: 'articles',
        id: at(round),
        data: { address: `202611/moved-${round}` },
        ...system,
      });
      return;
    case 2:
      articles.withdrawn.push(at(round * 5));
      await payload.update({
        collection: 'articles',
        id: at(round * 5),
        data: { _status: 'draft' },
        ...system,
      });
      return;
    case 3:
      await payload.update({
        collection: 'articles',
        id: at(round * 2),
        data: { column: Number(columnOf(township, 'news.notices')) || columnOf(township, 'news.notices') },
        ...system,
      });
      return;
    case 4:
      await payload.update({
        collection: 'columns',
        id: columnOf(township, 'news.work'),
        data: { slug: `work-${round}` },
        ...system,
      });
      return;
    case 5:
      await payload.update({
        collection: 'sites',
        id: township.id,
        data: { accent: round % 2 === 0 ? '#1c6547' : '#8a471a' },
        ...system,
      });
      return;
    case 6:
      for (const id of articles.withdrawn.splice(0))
        await payload.update({ collection: 'articles', id, data: { _status: 'published' }, ...system });
      return;
    case 7:
      articles.trashed.push(at(round * 4 + 1));
      await payload.update({
        collection: 'articles',
        id: at(round * 4 + 1),
        data: { deletedAt: new Date().toISOString() },
        ...system,
      });
      return;
    case 8:
      for (const id of articles.trashed.splice(0))
        await payload.update({
          collection: 'articles',
          id,
          data: { deletedAt: null, _status: 'published' },
          trash: true,
          ...system,
        });
      return;
    case 9: {
      const { docs } = await payload.findVersions({
        collection: 'articles',
        where: { parent: { equals: at(0) } },
        sort: 'updatedAt',
        limit: 1,
        ...system,
      });
      for (const { id } of docs) await payload.restoreVersion({ collection: 'articles', id, ...system });
      return;
    }
    case 10:
      // A column that moves takes all its pages with it; the next round of thirteen moves it back.
      await payload.update({
        collection: 'columns',
        id: columnOf(township, 'news.work'),
        data: { parent: round < 13 ? null : (columnOf(township, 'news') as never) },
        ...system,
      });
      return;
    case 11:
      await payload.update({
        collection: 'sites',
        id: township.id,
        data: { path: `qingshi${round}` },
        ...system,
      });
      return;
    default:
      await payload.update({
        collection: 'columns',
        id: columnOf(township, 'news'),
        data: { name: `动态 ${round}` },
        ...system,
      });
  }
}

test('a crawler that never stops meets no broken page and no dead link while everything is edited', async () => {
  const group = await createPublishedGroup();
  onTestFinished(() => group.close());
  const themes = copyThemes();
  onTestFinished(() => themes.remove());
  themes.edit('styles/desktop/base.css', (text) => text.replace('--gap: 24px', '--gap: 23px'));
  themes.edit('wap/styles/base.css', (text) => `${text}\n@layer base { body { min-width: 1px; } }`);
  const otherTheme = await themes.build();
  const articles: Articles = { all: [], withdrawn: [], trashed: [] };
  for (let n = 0; n < 30; n += 1) {
    articles.all.push(
      (
        await publishArticle(
          group.payload,
          { site: group.township.id, column: columnOf(group.township, 'news.work') },
          { title: `文章 ${n}` },
        )
      ).id,
    );
  }
  await group.publisher.publishOnce();
  const routes = routesFromStore({ storeFile: group.settings.paths.store });
  const { server, drain } = createServer({
    settings: group.settings,
    logger: createLogger({ name: 'test', settings: group.settings }),
    routes,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => drain());
  const crawler = crawl(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);

  for (let round = 0; round < rounds; round += 1) {
    await edit(group, round, articles);
    if (round === rounds / 2) await group.restart(otherTheme);
    await group.publisher.publishOnce();
    // The next edit meets it among the links of another page, however fast the machine is.
    await vi.waitUntil(() => crawler.pages > round, { timeout: 60_000 });
  }
  await crawler.stop();

  expect(crawler.broken).toEqual([]);
  expect(crawler.pages).toBeGreaterThanOrEqual(rounds);
}, 600_000);
