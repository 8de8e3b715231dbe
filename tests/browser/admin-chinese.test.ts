import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#policy/roles.ts';
import { readViolations, wcagTags } from './axe-violations.ts';
import { startChromium } from './chromium.ts';
import { latinWords, readWords } from './latin-words.ts';
import { signIn } from './sign-in.ts';
import { newsroomTimeoutMs, startNewsroom, type Newsroom } from './start-newsroom.ts';

let newsroom: Newsroom;
let browser: Browser;

beforeAll(async () => {
  newsroom = await startNewsroom();
  browser = await startChromium();
}, newsroomTimeoutMs);

afterAll(async () => {
  await browser?.close();
  await newsroom?.close();
});

const roles: Role[] = ['system', 'security', 'audit', 'manager', 'editor', 'reviewer', 'viewer'];
const patienceMs = 240_000;

/** Opens a screen and waits until it has started: on a busy machine it is quiet before that, too. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${newsroom.url}${path}`);
  await page.locator('h1, form, .zq-page').first().waitFor();
  await page.waitForLoadState('networkidle');
  // The last of the frame to be drawn, and named by our part that gives names.
  await page.locator('section[aria-label="通知"]').waitFor({ state: 'attached' });
}

/** Screens that axe has looked at; it takes a second, and roles share their screens. */
const examined = new Set<string>();

async function foreignWords(page: Page, place: string): Promise<string[]> {
  return (await readWords(page)).flatMap((text) => {
    const foreign = latinWords(text);
    return foreign.length === 0 ? [] : [`${place}: “${text.slice(0, 80)}” (${foreign.join(' ')})`];
  });
}

/** What is wrong with the open screen: foreign words, and, the first time, faults that axe calls serious. */
async function faultsOf(page: Page, place: string): Promise<string[]> {
  let words = await foreignWords(page, place);
  // What Payload leaves in English is named after it has rendered; a slow machine takes its time.
  for (let tries = 0; words.length > 0 && tries < 20; tries += 1) {
    await page.waitForTimeout(500);
    words = await foreignWords(page, place);
  }
  if (examined.has(place)) return [...new Set(words)];
  examined.add(place);
  // In the middle of a fade everything is pale.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().endTime === Infinity,
      ),
  );
  const serious = (await readViolations(page, wcagTags))
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  return [...new Set([...words, ...serious])];
}

async function enter(role: Role): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await signIn(page, newsroom, newsroom.people[role]);
  await page.locator('.zq-nav').waitFor();
  return page;
}

const entriesOf = (page: Page): Promise<string[]> =>
  page
    .locator('.zq-nav__link')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

describe.each(roles)('for %s', (role) => {
  test(
    'every entry of the navigation, every form and every empty list speaks Chinese and can be used by all',
    async () => {
      const page = await enter(role);
      const faults: string[] = [];
      const entries = await entriesOf(page);
      expect(entries.length).toBeGreaterThan(1);
      for (const path of entries) {
        await open(page, path);
        faults.push(...(await faultsOf(page, path)));
        if (!path.startsWith('/admin/collections/')) continue;
        for (const tool of await page.locator('.zq-list-head__tools a[href^="/admin/"]').all()) {
          const href = (await tool.getAttribute('href')) ?? '';
          if (examined.has(href)) continue;
          await tool.click();
          await page.locator('.zq-page button').first().waitFor();
          faults.push(...(await faultsOf(page, href)));
          await open(page, path);
        }
        const mayCreate = (await page.locator(`a[href$="${path}/create"]`).count()) > 0;
        if (!examined.has(`${path}, empty`)) {
          await open(page, `${path}?search=zzzz`);
          faults.push(...(await faultsOf(page, `${path}, empty`)));
        }
        if (!mayCreate || examined.has(`${path}, a new one`)) continue;
        await open(page, `${path}/create`);
        faults.push(...(await faultsOf(page, `${path}, a new one`)));
        // The first tab is open already.
        for (const tab of (await page.locator('.tabs-field__tab-button').all()).slice(1)) {
          await tab.click();
          faults.push(...(await faultsOf(page, `${path}, a new one, ${await tab.innerText()}`)));
        }
      }
      await page.context().close();

      expect([...new Set(faults)]).toEqual([]);
    },
    patienceMs,
  );
});

test(
  'the search, the site switcher, the keys, the columns and the filters of a list speak Chinese',
  async () => {
    const page = await enter('audit');
    const faults: string[] = [];
    const look = async (place: string) => faults.push(...(await faultsOf(page, place)));
    await open(page, '/admin/collections/articles');

    await page.keyboard.press('Control+k');
    await page.locator('.zq-find-dialog').waitFor();
    await look('search');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+s');
    await page.locator('.zq-site-panel').waitFor();
    await look('site switcher');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.locator('#zq-keys').waitFor();
    await look('keys');
    await page.keyboard.press('Escape');
    await page.locator('#toggle-list-columns').click();
    await look('columns');
    await page.locator('#toggle-list-filters').click();
    await page.locator('.where-builder').waitFor();
    // The columns are still closing: half hidden, they may be reached by keys.
    await page.waitForFunction(() => document.querySelector('[class*="rah-animating"]') === null);
    await look('filters');
    await page.context().close();

    expect([...new Set(faults)]).toEqual([]);
  },
  patienceMs,
);

test('the pages beside the navigation speak Chinese, and what fields say to those who hear them', async () => {
  const page = await enter('editor');
  const faults: string[] = [];
  const lost = ['/admin/nothing', '/admin/collections/nothing', '/admin/collections/articles/999999'];
  for (const path of ['/admin/account', ...lost, '/admin/forgot']) {
    await open(page, path);
    faults.push(...(await faultsOf(page, path)));
  }
  await open(page, '/admin/collections/articles/create');
  await page.locator('.rs__input').first().focus();
  const spoken = page.locator('[id="aria-guidance"]', { hasText: '按向下键打开列表' }).first();
  await spoken.waitFor({ state: 'attached' });
  faults.push(...latinWords((await page.locator('[id="aria-guidance"]').allTextContents()).join(' ')));
  await page.goto(`${newsroom.url}/admin/logout`);
  await page.locator('section[aria-label="通知"]').waitFor({ state: 'attached' });
  // The title may come after the page.
  await page.waitForFunction(() => document.title !== '');
  faults.push(...(await faultsOf(page, '/admin/logout')));
  await page.context().close();

  expect([...new Set(faults)]).toEqual([]);
});

test('signing in speaks Chinese, on a phone too', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 } });
  const page = await context.newPage();

  await open(page, '/admin/login');
  const faults = await faultsOf(page, 'sign-in');
  await context.close();

  expect(faults).toEqual([]);
});
