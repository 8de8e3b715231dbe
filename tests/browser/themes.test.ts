import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '#themes/contract.ts';
import { examplePages } from '#themes/examples/index.ts';
import { readViolations, wcagTags } from './axe-violations.ts';
import { startChromium } from './chromium.ts';
import { serveExamples, type ExampleSite } from './example-site.ts';
import { smallTargets, tabThrough, widthBeyondWindow } from './page-facts.ts';

const editions: Edition[] = ['desktop', 'wap'];
const names = Object.keys(examplePages('desktop'));
const modes = ['', 'hc', 'lp'];
const widths = { desktop: [1280, 1024, 768, 360, 320], wap: [768, 360, 320] };
const rules = [...wcagTags, 'best-practice'];
/** One page of each way to lay out: what holds for all of them is looked at here once. */
const typical = ['home-portal', 'column-list', 'article-long', 'search'];

let site: ExampleSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const hosts = new Set<string>();

beforeAll(async () => {
  [site, browser] = await Promise.all([serveExamples(), startChromium()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
}, 120_000);

beforeEach(async () => {
  await context.clearCookies();
  await page.setViewportSize({ width: 1280, height: 900 });
});

afterAll(async () => {
  await browser.close();
  site.close();
});

const modesShown = (): Promise<string> => page.evaluate(() => document.documentElement.className);

it('axe is asked, and answers', async () => {
  await page.setContent(
    '<html lang="zh-CN"><title>甲</title><main><h1>甲</h1><img src="a.png"></main></html>',
  );

  expect((await readViolations(page, rules)).map(({ id }) => id)).toEqual(['image-alt']);
});

describe.each(editions)('the %s edition', (edition) => {
  describe.each(names)('%s', (name) => {
    it.each(modes)('has no fault that axe can see, in mode "%s"', async (mode) => {
      await page.goto(site.urlOf(edition, name, mode));

      const violations = await readViolations(page, rules);

      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    });

    it.each([...modes, 'lp xl'])('never scrolls sideways, in mode "%s"', async (mode) => {
      await page.goto(site.urlOf(edition, name, mode));

      const beyond: number[] = [];
      for (const width of widths[edition]) {
        await page.setViewportSize({ width, height: 900 });
        beyond.push(await widthBeyondWindow(page));
      }

      expect(beyond).toEqual(widths[edition].map(() => 0));
    });
  });
});

describe.each(editions)('every way to lay out the %s edition', (edition) => {
  it.each(typical)('has no fault that axe can see on blue ground: %s', async (name) => {
    await page.goto(site.urlOf(edition, name, 'blue'));

    const violations = await readViolations(page, rules);

    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });

  it.each(typical.flatMap((name) => modes.map((mode) => [name, mode] as const)))(
    'shows the ring wherever the Tab key comes: %s in mode "%s"',
    async (name, mode) => {
      await page.goto(site.urlOf(edition, name, mode));

      const { stops, bare } = await tabThrough(page);

      expect(bare).toEqual([]);
      expect(stops).toBeGreaterThan(10);
    },
  );

  it.each(typical)('prints its text without what only serves the screen: %s', async (name) => {
    await page.goto(site.urlOf(edition, name));
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print' });

    const shown = await page
      .locator('nav, [role=search], .skip, .utility, .tools, .byline > ul, .bottom, .ridge')
      .evaluateAll((parts) =>
        parts.filter((part) => part.checkVisibility()).map((part) => part.getAttribute('class')),
      );
    const beyond = await widthBeyondWindow(page);
    const isTextShown = await page.locator('main').isVisible();
    await page.emulateMedia({ media: 'screen' });

    expect({ shown, beyond, isTextShown }).toEqual({ shown: [], beyond: 0, isTextShown: true });
  });

  it.each(typical)('reads in order without its style sheets and pictures: %s', async (name) => {
    const plain = await context.newPage();
    await plain.route(/\.css$|\/media\//u, (route) => route.abort());
    await plain.goto(site.urlOf(edition, name));

    const text = await plain.locator('body').innerText();
    const [start, main, foot] = ['跳到正文', await plain.locator('h1').innerText(), '主办单位'].map((mark) =>
      text.indexOf(mark),
    );
    const large = await plain
      .locator('svg:not(.qr svg)')
      .evaluateAll((drawings) => drawings.filter((one) => one.getBoundingClientRect().width > 120).length);
    const silent = await plain
      .locator('a[href]')
      .evaluateAll((links) =>
        links
          .filter(
            (link) => link.textContent.trim() === '' && link.querySelector('img[alt]:not([alt=""])') === null,
          )
          .map((link) => link.outerHTML),
      );
    await plain.close();

    expect(start).toBe(0);
    expect(main).toBeGreaterThan(0);
    expect(foot).toBeGreaterThan(main ?? 0);
    expect({ large, silent }).toEqual({ large: 0, silent: [] });
  });
});

it.each(names)('phones: a finger meets targets of at least 44 px on %s', async (name) => {
  await page.goto(site.urlOf('wap', name));
  await page.setViewportSize({ width: 360, height: 780 });

  expect(await smallTargets(page)).toEqual([]);
});

it('asks no other host for anything, on any page', async () => {
  await page.goto(site.urlOf('desktop', 'home-portal'));

  expect([...hosts]).toEqual([new URL(site.urlOf('desktop', 'home-portal')).host]);
});

describe('without JavaScript', () => {
  it('tabs open, the strip of pictures moves to its number, the panel of the navigation opens', async () => {
    const bare = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    await bare.goto(site.urlOf('desktop', 'home-portal'));

    await bare.locator('.tabs label', { hasText: '通知公告' }).click();
    await bare.locator('.numbers a').nth(2).click();
    await bare.locator('.nav > .wrap > ul > li > a', { hasText: '新闻中心' }).hover();

    expect(await bare.locator('.tab .news').nth(3).isVisible()).toBe(true);
    expect(await bare.locator('.tab .news').nth(0).isVisible()).toBe(false);
    expect(new URL(bare.url()).hash).toBe('#b0-1-3');
    expect(await bare.locator('.panel', { hasText: '新闻发布会' }).isVisible()).toBe(true);
    await bare.close();
  });
});

describe('the reading modes with JavaScript', () => {
  it('come at once and stay in the cookie for the server', async () => {
    await page.goto(site.urlOf('desktop', 'article-long'));

    await page.locator('.utility a', { hasText: '高对比' }).click();

    expect(await modesShown()).toBe('js hc');
    expect(await page.evaluate(() => document.cookie)).toBe('view=hc');
    expect(await page.locator('.utility a', { hasText: '标准配色' }).isVisible()).toBe(true);
  });

  it('of the large-print bar change size and colours and lead back', async () => {
    await page.goto(site.urlOf('desktop', 'home-portal', 'lp'));

    await page.locator('.mode-larger').click();
    await page.locator('.mode-blue').click();
    const changed = await modesShown();
    await page.locator('.mode-bar a', { hasText: '回到标准版' }).click();

    expect(changed).toBe('lp js xl blue');
    expect(await modesShown()).toBe('js');
    expect(await page.locator('.mode-bar').isVisible()).toBe(false);
  });
});

describe('the keyboard', () => {
  it('meets the skip link first, and Escape closes what hovers', async () => {
    await page.goto(site.urlOf('desktop', 'article-long'));

    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Enter');
    const target = await page.evaluate(() => document.activeElement?.id);
    await page.locator('.share summary').click();
    await page.keyboard.press('Escape');

    expect(first).toBe('跳到正文');
    expect(target).toBe('main');
    expect(await page.locator('.share-address').isVisible()).toBe(false);
  });
});

it('large print: no text below 20 px, main targets at least 72 px high, at most six words of navigation', async () => {
  await page.goto(site.urlOf('desktop', 'home-portal', 'lp'));

  const smallest = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const sizes: number[] = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const isShown = parentElement?.checkVisibility() === true && textContent?.trim() !== '';
      if (isShown && !parentElement.closest('.vh, .skip'))
        sizes.push(parseFloat(getComputedStyle(parentElement).fontSize));
    }
    return Math.min(...sizes);
  });
  const targets = await page
    .locator('.nav a:visible, .search form:visible, .entrances a, .tiles a, .tab .news a:visible')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));

  expect(smallest).toBeGreaterThanOrEqual(20);
  expect(Math.min(...targets)).toBeGreaterThanOrEqual(72);
  expect(await page.locator('.nav > .wrap > ul > li:visible').count()).toBeLessThanOrEqual(6);
});
