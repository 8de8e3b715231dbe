import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { publishDemonstration, type Demonstration } from '#tests/helpers/demonstration.ts';
import { startChromium } from './chromium.ts';
import { serveDemonstration, type DemonstrationSite } from './demonstration-site.ts';
import { widthBeyondWindow } from './page-facts.ts';

const publicUrl = 'http://localhost';
const editions = ['desktop', 'wap'] as const;
type Edition = (typeof editions)[number];
const prefix: Record<Edition, string> = { desktop: '', wap: '/wap' };
const windows = { desktop: { width: 1280, height: 900 }, wap: { width: 360, height: 780 } };
/** Where the pictures of the README go: `npm run screenshots` names their folder. */
const pictureDir = process.env['SCREENSHOT_DIR'] ?? mkdtempSync(join(tmpdir(), 'screenshots-'));

let demonstration: Demonstration;
let site: DemonstrationSite;
let browser: Browser;
let pages: string[];

beforeAll(async () => {
  [demonstration, browser] = await Promise.all([
    publishDemonstration({
      today: new Date('2026-11-23T02:30:00.000Z'),
      written: ['', 'qingshi', 'jyj'],
      publicUrl,
    }),
    startChromium(),
  ]);
  await demonstration.fill(['index.html', 'wap/index.html', 'sites/qingshi/index.html']);
  site = await serveDemonstration(demonstration, publicUrl);
  pages = readdirSync(demonstration.publicDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort();
}, 600_000);

afterAll(async () => {
  await browser.close();
  site.close();
  demonstration.remove();
  if (process.env['SCREENSHOT_DIR'] === undefined) rmSync(pictureDir, { recursive: true });
});

const read = (path: string): string => readFileSync(join(demonstration.publicDir, path), 'utf8');

async function open(edition: Edition, path: string): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: windows[edition], acceptDownloads: true });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(site.origin + prefix[edition] + path);
  return { page, context };
}

/** Bytes on the way of everything but pictures, headers too, as Chromium counts them over plain HTTP. */
async function weighHome(edition: Edition): Promise<number> {
  const context = await browser.newContext({ viewport: windows[edition] });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const types = new Map<string, string>();
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += types.get(requestId) === 'Image' ? 0 : encodedDataLength;
  });
  await page.goto(`${site.origin}${prefix[edition]}/`, { waitUntil: 'networkidle' });
  expect([...types.values()]).toEqual(expect.arrayContaining(['Document', 'Stylesheet', 'Script', 'Image']));
  return bytes;
}

describe('the home page of the portal on its way to a reader, without pictures', () => {
  it('is at most 60 kB on the desktop', async () => {
    expect(await weighHome('desktop')).toBeLessThanOrEqual(60_000);
  });

  it('is at most 30 kB on a phone', async () => {
    expect(await weighHome('wap')).toBeLessThanOrEqual(30_000);
  });
});

it('shows the film of the portal to its end', async () => {
  const path = pages.find((name) => !name.startsWith('wap/') && read(name).includes('<video')) ?? '';
  await demonstration.fill([path]);
  const { page } = await open('desktop', `/${path}`);

  const end = await page.locator('video').evaluate(
    (video: HTMLVideoElement) =>
      new Promise<string>((resolve) => {
        video.onerror = () => resolve(video.error?.message ?? 'broken');
        video.onloadedmetadata = () => (video.currentTime = video.duration - 0.1);
        video.onseeked = () => resolve(`${video.videoWidth} × ${video.videoHeight}`);
        video.preload = 'auto';
        video.load();
      }),
  );

  expect(end).toBe('480 × 288');
});

describe('the pages of the demonstration', () => {
  it('ask no other host for anything', () => {
    const asking = pages.filter((path) =>
      /<(?:img|script|source|video|iframe|link rel="stylesheet")\b[^>]*(?:src|srcset|href|poster)="(?:https?:)?\/\//u.test(
        read(path),
      ),
    );

    expect(pages.length).toBeGreaterThan(1000);
    expect(asking).toEqual([]);
  });

  it('are valid HTML, one in twenty looked at', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended'],
      rules: {
        // Written by the minifier, by the text of an article, and into telephone numbers as people write them.
        'void-style': 'off',
        'prefer-native-element': 'off',
        'tel-non-breaking': 'off',
        'long-title': 'off',
      },
    });

    const reports = await Promise.all(
      pages
        .filter((_, index) => index % 20 === 0)
        .map(async (path) => {
          const { results } = await validator.validateString(read(path));
          return results.flatMap(({ messages }) => messages.map((m) => `${path} ${m.ruleId}: ${m.message}`));
        }),
    );

    expect(reports.flat()).toEqual([]);
  });

  it('carry the national tags of their class', () => {
    const classes = [
      {
        paths: [
          'index.html',
          'sites/qingshi/index.html',
          'news/county/index.html',
          'sites/jyj/disclosure/policy/index.html',
          'channels/tourism/index.html',
        ],
        tags: ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'],
      },
      {
        paths: [pages.find((path) => path.startsWith('202611/')) ?? ''],
        tags: ['ColumnName', 'ColumnType', 'ArticleTitle', 'PubDate', 'ContentSource', 'Url'],
      },
    ];

    const missing = classes.flatMap(({ paths, tags }) =>
      paths
        .flatMap((path) => [path, `wap/${path}`])
        .flatMap((path) =>
          ['SiteName', 'SiteDomain', 'SiteIDCode', ...tags]
            .filter((tag) => !new RegExp(`<meta name="${tag}" content="[^"]+">`, 'u').test(read(path)))
            .map((tag) => `${path} ${tag}`),
        ),
    );

    expect(missing).toEqual([]);
  });

  it('end with all that the foot of a government page must name', () => {
    const marks = [
      '党政机关',
      '找错',
      '主办单位：',
      '网站标识码：0000000',
      '示ICP备',
      '示公网安备',
      '联系电话：',
      '网站地图',
    ];

    const missing = pages.flatMap((path) => {
      const foot = /<footer[\s\S]*<\/footer>/u.exec(read(path))?.[0] ?? '';
      return marks.filter((mark) => !foot.includes(mark)).map((mark) => `${path} ${mark}`);
    });

    expect(missing).toEqual([]);
  });

  it('hold no empty column and no dead link among the sites that are written', () => {
    const empty = pages.filter((path) => read(path).includes('这里还没有内容'));
    const known = new Set(pages.map((path) => `/${path.replace(/index\.html$/u, '')}`));
    const dead = pages.flatMap((path) =>
      [...read(path).matchAll(/href="(\/[^"?#]*)"/gu)]
        .map(([, href]) => href ?? '')
        .filter((href) => /(?:\/|\.html)$/u.test(href) && !known.has(href))
        .map((href) => `${path} ${href}`),
    );

    expect(empty).toEqual([]);
    expect(dead).toEqual([]);
  });

  it('call no other page the one that is open; a numbered page is one of its column', () => {
    const columnOf = (path: string): string => path.replace(/index(?:_\d+)?\.html$/u, '');

    const elsewhere = pages.flatMap((path) =>
      [...read(path).matchAll(/<a href="([^"#]*)[^"]*" aria-current="page"/gu)]
        .map(([, href]) => href ?? '')
        .filter((href) => columnOf(href) !== `/${columnOf(path)}`)
        .map((href) => `${path} ${href}`),
    );

    expect(elsewhere).toEqual([]);
  });

  it('tell the lead of the portal once on the desktop', () => {
    const home = read('index.html');
    const [, lead] = /<div class="lead">[\s\S]*?<a href="([^"]+)"/u.exec(home) ?? [];

    expect(lead).toMatch(/^\/202611\//u);
    expect(home.split(`href="${lead ?? ''}"`)).toHaveLength(2);
  });
});

describe.each(editions)('a reader of the %s edition', (edition) => {
  const openStory = async () => {
    const home = await open(edition, '/');
    await home.page.locator('.lead a').first().click();
    return home;
  };

  it('goes up by the breadcrumb and along by previous and next', async () => {
    const { page } = await openStory();
    const title = await page.title();

    await page.locator('a[rel=next]').click();
    const next = await page.title();
    await page.locator('a[rel=prev]').click();
    const back = await page.title();
    await page.locator('a', { hasText: '新闻中心' }).last().click();

    expect(next).not.toBe(title);
    expect(back).toBe(title);
    expect(new URL(page.url()).pathname).toBe(`${prefix[edition]}/news/`);
  });

  it('saves an attachment, whose type and size are named, under its Chinese name', async () => {
    const { page } = await openStory();
    const path = new URL(page.url()).pathname.slice(1);
    await demonstration.fill([path]);
    const row = page.locator('a[href^="/media/"]', { hasText: /下载|PDF/u }).first();
    const list = await page.locator('main').innerText();

    const [download] = await Promise.all([page.waitForEvent('download'), row.click()]);

    expect(list).toMatch(/PDF[\s\S]*\d+ KB/u);
    expect(download.suggestedFilename()).toMatch(/^收购库点与监督电话一览\.pdf$/u);
  });

  it('shares the page by a code that is drawn here', async () => {
    const { page } = await openStory();

    await page.locator('summary', { hasText: '分享' }).click();
    const code = page.locator('details[open] .qr img');
    await code.scrollIntoViewIfNeeded();
    await code.evaluate((image: HTMLImageElement) => image.decode());

    expect(await code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(await code.getAttribute('src')).toContain(encodeURIComponent(`${publicUrl}/wap/2026`));
  });

  it('reads large, in high contrast and in traditional script, and comes back from each', async () => {
    const { page } = await openStory();
    const shown = (): Promise<string> =>
      page.locator('html').evaluate((html) => html.getAttribute('class') ?? '');
    const size = (): Promise<number> =>
      page
        .locator('.text p')
        .first()
        .evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
    const normal = await size();

    await page.locator('a:visible', { hasText: '长者版' }).first().click();
    const large = await size();
    await page.locator('a:visible', { hasText: '回到标准版' }).first().click();
    await page.locator('a:visible', { hasText: '高对比' }).first().click();
    const contrast = await shown();
    await page
      .locator('a:visible', { hasText: /标准配色|白底黑字/u })
      .first()
      .click();
    await page.locator('a:visible', { hasText: '繁體' }).first().click();
    const traditional = await page.locator('h1').innerText();
    await page
      .locator('a:visible', { hasText: /简体|簡體/u })
      .first()
      .click();
    const simplified = await page.locator('h1').innerText();

    expect(large).toBeGreaterThan(normal);
    expect(contrast).toContain('hc');
    expect(traditional).toContain('糧');
    expect(simplified).toContain('粮');
    expect(await shown()).not.toMatch(/hc|lp|hant/u);
  });

  it('zooms in by four hundred per cent and never scrolls sideways', async () => {
    const { page } = await openStory();
    await page.setViewportSize({ width: 320, height: 256 });
    const story = await widthBeyondWindow(page);

    await page.goto(`${site.origin}${prefix[edition]}/sites/qingshi/`);

    expect([story, await widthBeyondWindow(page)]).toEqual([0, 0]);
  });
});

it('prints at the press of a button', async () => {
  const { page } = await open('desktop', '/');
  await page.locator('.lead a').first().click();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });

  await page.locator('[data-print]').click();

  expect(await page.locator('body').getAttribute('data-printed')).toBe('');
});

it.each([
  ['portal-desktop', 'desktop', '/', 1280, 900],
  ['township-desktop', 'desktop', '/sites/qingshi/', 1280, 900],
  ['portal-wap', 'wap', '/', 360, 900],
] as const)('takes the picture %s of the README', async (name, edition, path, width, height) => {
  const { page } = await open(edition, path);
  await page.setViewportSize({ width, height });
  const broken = await page
    .locator('img')
    .evaluateAll(
      (images) =>
        (images as HTMLImageElement[]).filter((image) => image.complete && image.naturalWidth === 0).length,
    );

  const picture = await page.screenshot({ path: join(pictureDir, `${name}.png`) });

  expect(broken).toBe(0);
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([width, height]);
});
