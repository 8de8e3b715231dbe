import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from './chromium.ts';
import { signIn } from './sign-in.ts';
import { newsroomTimeoutMs, startNewsroom, type Newsroom } from './start-newsroom.ts';

let newsroom: Newsroom;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  newsroom = await startNewsroom();
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await signIn(page, newsroom, newsroom.people.editor);
}, newsroomTimeoutMs);

afterAll(async () => {
  await browser?.close();
  await newsroom?.close();
});

test('the editor arrives at the workbench', async () => {
  await page.locator('h1').waitFor();

  expect(new URL(page.url()).pathname).toBe('/admin');
});
