import type { Page } from 'playwright-core';
import type { Account, Newsroom } from './start-newsroom.ts';

/** Signs in on the page of signing in, as people do, and waits for the first page. */
export async function signIn(page: Page, newsroom: Newsroom, { email, password }: Account): Promise<void> {
  await page.goto(`${newsroom.url}/admin/login`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('login'));
}
