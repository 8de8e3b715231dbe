import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '#themes/contract.ts';
import { examplePages } from '#themes/examples/index.ts';
import { startChromium } from './chromium.ts';
import { serveExamples, type ExampleSite } from './example-site.ts';

const editions: Edition[] = ['desktop', 'wap'];
const names = Object.keys(examplePages('desktop'));
const modes = ['', 'hc', 'lp'];
const widths = { desktop: [1280, 1024, 768, 360, 320], wap: [768, 360, 320] };
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const rules = { desktop: [...wcag, 'best-practice'], wap: wcag };

let site: ExampleSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveExamples(), startChromium()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
}, 120_000);

beforeEach(async () => {
  await context.clearCookies();
  await page.setViewportSize({ width: 1280, height: 900 });
});

afterAll(async () => {
  await browser.close();
  site.close();
});

const widthBeyondWindow = (): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const modesShown = (): Promise<string> => page.evaluate(() => document.documentElement.className);

describe.each(editions)('the %s edition', (edition) => {
  describe.each(names)('%s', (name) => {
    it.each(modes)('has no fault that axe can see, in mode "%s"', async (mode) => {
      await page.goto(site.urlOf(edition, name, mode));

      const { violations } = await new AxeBuilder({ page }).withTags(rules[edition]).analyze();

      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    });

    it.each([...modes, 'lp xl'])('never scrolls sideways, in mode "%s"', async (mode) => {
      await page.goto(site.urlOf(edition, name, mode));

      const beyond: number[] = [];
      for (const width of widths[edition]) {
        await page.setViewportSize({ width, height: 900 });
        beyond.push(await widthBeyondWindow());
      }

      expect(beyond).toEqual(widths[edition].map(() => 0));
    });
  });
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
