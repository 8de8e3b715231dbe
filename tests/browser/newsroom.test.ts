import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ArticleForm } from './article-form.ts';
import { readViolations, wcagTags } from './axe-violations.ts';
import { startChromium } from './chromium.ts';
import { signIn } from './sign-in.ts';
import { newsroomTimeoutMs, startNewsroom, type Newsroom } from './start-newsroom.ts';

let newsroom: Newsroom;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let picture: Buffer;

beforeAll(async () => {
  newsroom = await startNewsroom();
  browser = await startChromium();
  picture = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#4a7d5c' } })
    .jpeg()
    .toBuffer();
}, newsroomTimeoutMs);

afterAll(async () => {
  await browser?.close();
  await newsroom?.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await signIn(page, newsroom, newsroom.people.editor);
});

afterEach(() => context.close());

const open = (id: string, on = page) => on.goto(`${newsroom.url}/admin/collections/articles/${id}`);

test('an editor writes an article with a picture and sees it on both editions, within six clicks', async () => {
  const form = new ArticleForm(page);
  await form.countClicks();

  await form.startFromWorkbench();
  await form.title.fill('青石脐橙开园，首日售出三万斤');
  await form.body.focus();
  await page.keyboard.type('清晨六点，果农背着竹篓进山。');
  await form.insertPicture({ name: '开园.jpg', mimeType: 'image/jpeg', buffer: picture }, '果农在山坡上采摘');
  await form.chooseFirstColumn();
  await form.mainButton.click();
  const { desktop, wap } = await form.online();

  expect(form.clicks).toBeLessThanOrEqual(6);
  for (const address of [desktop, wap]) {
    const html = await (await fetch(newsroom.url + address)).text();
    expect(html).toContain('青石脐橙开园，首日售出三万斤');
    expect(html).toContain('alt="果农在山坡上采摘"');
  }
});

test('pressed too early, the main button leads to what is missing', async () => {
  const form = new ArticleForm(page);
  await form.startFromWorkbench();
  await form.title.fill('只有标题');

  await form.mainButton.click();
  await form.checks.getByText('栏目还没有选。').waitFor();
  await form.checks.getByRole('button', { name: '去改：正文还没有写。' }).click();
  await page.keyboard.type('正文来了。');

  await form.checks.getByText('正文还没有写。').waitFor({ state: 'detached' });
  expect(await form.body.innerText()).toContain('正文来了。');
  expect(new URL(page.url()).pathname).toMatch(/\/create$/);
});

test('files get rows with their own names, are renamed and moved by keys', async () => {
  await page.goto(`${newsroom.url}/admin/collections/disclosures/create`);
  await page.locator('.zq-section', { hasText: '全文和附件' }).waitFor();
  const file = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });
  await page.getByLabel('附件文件').setInputFiles([file('正式文本.txt'), file('附表.txt')]);
  const names = page.locator('.zq-attachment input');
  await page.locator('.zq-attachment', { hasText: 'TXT' }).nth(1).waitFor();

  await names.nth(1).fill('水质检测项目');
  await names.nth(1).press('Alt+ArrowUp');
  await page.locator('.zq-attachment:first-child input[placeholder="附表.txt"]').waitFor();

  expect(await names.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual([
    '水质检测项目',
    '',
  ]);
  expect(await names.nth(1).getAttribute('placeholder')).toBe('正式文本.txt');
  expect(await page.locator('.zq-text-state').allTextContents()).toEqual([
    '发布后识别文字',
    '发布后识别文字',
  ]);
});

test('a withdrawal says what it will do, and the page says that it was withdrawn', async () => {
  const form = new ArticleForm(page);
  const { desktop } = await form.publishNew('要撤下的一篇', '有一处写错了。');
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  // Withdrawing is for managers.
  await context.clearCookies();
  await signIn(page, newsroom, newsroom.people.manager);
  await open(id);
  await form.ready();

  await form.withdraw('数字有误，核实后再发');

  await page.getByText('已撤稿', { exact: true }).waitFor();
  await expect.poll(async () => (await fetch(newsroom.url + desktop)).status, { timeout: 30_000 }).toBe(410);
  expect(await (await fetch(newsroom.url + desktop)).text()).toContain('数字有误，核实后再发');
  expect(await form.mainButton.innerText()).toContain('恢复为草稿');
});

test('a public article that is changed is published again or goes back', async () => {
  const form = new ArticleForm(page);
  await form.publishNew('先这样公开', '第一版。');
  expect(await form.mainButton.innerText()).toContain('修改');

  await form.title.fill('改了标题');
  await page.getByRole('button', { name: '存草稿' }).click();
  await page.getByText('已发布，有改动').waitFor();
  await page.getByRole('button', { name: '放弃改动' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '放弃改动' }).click();

  await page.getByText('已发布', { exact: true }).waitFor();
  expect(await form.title.inputValue()).toBe('先这样公开');
});

test('text that was not saved is offered after the page was lost', async () => {
  const form = new ArticleForm(page);
  await form.startFromWorkbench();
  await form.title.fill('写到一半');
  await form.body.focus();
  await page.keyboard.type('断电以前写的一段。');
  await page.getByText('改动已在本机备份').waitFor();

  // A page of the same browser finds what the lost one left.
  const again = await context.newPage();
  await page.close({ runBeforeUnload: false });
  await again.goto(`${newsroom.url}/admin/collections/articles/create`);
  await again.getByRole('button', { name: '恢复' }).click();

  const restored = new ArticleForm(again);
  await again.getByText('断电以前写的一段。').first().waitFor();
  expect(await restored.title.inputValue()).toBe('写到一半');
});

test('when the network is gone the text stays, and is saved by itself once it is back', async () => {
  const form = new ArticleForm(page);
  await form.startFromWorkbench();
  await form.title.fill('网断的时候写的');
  await context.setOffline(true);

  await page.getByRole('button', { name: '存草稿' }).click();
  await page.getByText('网络不通，已备份，恢复后自动保存。').waitFor();
  await context.setOffline(false);

  await page.waitForURL(/articles\/[^/]+$/u, { waitUntil: 'commit' });
  await page.waitForURL((url) => !url.pathname.endsWith('/create'));
  expect(await form.title.inputValue()).toBe('网断的时候写的');
});

test('when the session has ended one signs in over the form and goes on', async () => {
  const form = new ArticleForm(page);
  await form.startFromWorkbench();
  await form.title.fill('会话过期时写的');
  await context.clearCookies();

  // The form asks the server by itself too; whichever is first meets the end of the session.
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: '登录已过期，文字还在' });
  await dialog.getByLabel('密码').fill(newsroom.people.editor.password);
  await dialog.getByRole('button', { name: '登录' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await form.title.inputValue()).toBe('会话过期时写的');
  await page.getByRole('button', { name: '存草稿' }).click();

  await page.waitForURL((url) => !url.pathname.endsWith('/create'));
  expect(await form.title.inputValue()).toBe('会话过期时写的');
});

test('when someone else saved in between both editions stand side by side', async () => {
  const form = new ArticleForm(page);
  const id = await form.saveNewDraft('两个人写的一篇');
  await form.title.fill('我的标题');
  await form.author.fill('我的作者');
  // The form asks the server while one types; what it hears later is for another dialog.
  await page.getByText('改动已在本机备份').waitFor();
  const { doc } = (await (
    await page.request.patch(`${newsroom.url}/api/articles/${id}?draft=true&depth=0`, {
      data: { title: '对方的标题', author: '对方的作者', revision: 1 },
    })
  ).json()) as { doc: { revision: number } };
  expect(doc.revision).toBe(2);

  await page.getByRole('button', { name: '存草稿' }).click();
  const dialog = page.getByRole('dialog', { name: /刚保存过，你的文字还在$/u });
  await dialog.getByRole('group', { name: '作者用哪一个' }).getByLabel('用对方的').check();
  await dialog.getByRole('button', { name: '用选好的接着写' }).click();
  expect(await form.title.inputValue()).toBe('我的标题');
  expect(await form.author.inputValue()).toBe('对方的作者');
  await page.getByRole('button', { name: '存草稿' }).click();

  await page.getByText('已存草稿').first().waitFor();
  await open(id);
  await form.ready();
  expect(await form.title.inputValue()).toBe('我的标题');
});

test('what somebody else changed meanwhile is shown at the first change, and both are kept', async () => {
  const links = `${newsroom.url}/api/links`;
  const me = (await (await page.request.get(`${newsroom.url}/api/users/me`)).json()) as {
    user: { memberships: { site: string | number }[] };
  };
  const made = await page.request.post(links, {
    data: {
      site: me.user.memberships[0]?.site,
      place: 'friend',
      title: '云川县图书馆',
      url: 'https://a.example.com/',
    },
  });
  const { doc } = (await made.json()) as { doc: { id: string | number } };
  await page.goto(`${newsroom.url}/admin/collections/links/${doc.id}`);
  await page.locator('#action-save').waitFor();
  await page.waitForLoadState('networkidle');
  await page.request.patch(`${links}/${doc.id}`, { data: { url: 'https://b.example.com/' } });

  await page.locator('#field-title').fill('云川县图书馆新馆');
  await page.getByRole('button', { name: '并排看两版' }).click();
  const dialog = page.getByRole('dialog', { name: /刚保存过，你的文字还在$/u });
  await dialog.getByRole('row', { name: '网址' }).getByText('https://b.example.com/').waitFor();
  await dialog.getByRole('button', { name: '用选好的接着写' }).click();
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
  await page.locator('#action-save').click();

  expect((await saved).status()).toBe(200);
  const kept = (await (await page.request.get(`${links}/${doc.id}`)).json()) as unknown;
  expect(kept).toMatchObject({ title: '云川县图书馆新馆', url: 'https://b.example.com/' });
});

test('a save whose answer was lost makes no second article', async () => {
  const form = new ArticleForm(page);
  await form.startFromWorkbench();
  await form.title.fill('答复丢了的一篇');
  let posts = 0;
  await page.route(
    (url) => url.pathname === '/api/articles',
    async (route) => {
      if (route.request().method() === 'POST') posts += 1;
      if (posts !== 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    },
  );

  await page.getByRole('button', { name: '存草稿' }).click();
  await page.getByText('网络不通，已备份，恢复后自动保存。').waitFor();
  await form.author.fill('后来补上的作者');
  await page.getByRole('button', { name: '存草稿' }).click();
  await page.waitForURL((url) => /articles\/(?!create)[^/]+$/u.test(url.pathname));

  const { docs } = (await (
    await page.request.get(
      `${newsroom.url}/api/articles?draft=true&depth=0&where[title][equals]=${encodeURIComponent('答复丢了的一篇')}`,
    )
  ).json()) as { docs: { author: string }[] };
  expect(docs.map(({ author }) => author)).toEqual(['后来补上的作者']);
  expect(posts).toBe(1);
});

test('the two editions of a record of the catalog are compared in all their fields', async () => {
  const me = (await (await page.request.get(`${newsroom.url}/api/users/me`)).json()) as {
    user: { memberships: { site: string | number }[] };
  };
  const records = `${newsroom.url}/api/disclosures`;
  const draft = { depth: '0', draft: 'true' };
  const made = await page.request.post(records, {
    params: draft,
    data: { site: me.user.memberships[0]?.site, title: '供水管理办法', issuerName: '青石镇人民政府' },
  });
  const { doc } = (await made.json()) as { doc: { id: string | number; revision: number } };
  await page.goto(`${newsroom.url}/admin/collections/disclosures/${doc.id}`);
  await new ArticleForm(page).ready();
  await page.locator('#field-summary').fill('我的概述');
  // Payload looks once, at the first change, whether somebody else was faster.
  await page.getByText('改动已在本机备份').waitFor();
  await page.waitForLoadState('networkidle');
  const relations = [{ type: 'amends', target: { relationTo: 'disclosures', value: doc.id } }];
  const theirs = await page.request.patch(`${records}/${doc.id}`, {
    params: draft,
    data: { documentNumber: '青政发〔2026〕3号', publicity: 'refused', relations, revision: doc.revision },
  });
  expect(theirs.status()).toBe(200);

  await page.getByRole('button', { name: '存草稿' }).click();
  const dialog = page.getByRole('dialog', { name: /刚保存过，你的文字还在$/u });
  for (const [label, text] of [
    ['文号', '青政发〔2026〕3号'],
    ['公开方式', '不予公开'],
    ['与其他文件的关系', '修改（本文件修改对方），供水管理办法'],
  ] as const) {
    await dialog.getByRole('row', { name: label }).getByText(text).waitFor();
    await dialog
      .getByRole('group', { name: `${label}用哪一个` })
      .getByLabel('用对方的')
      .check();
  }
  await dialog.getByRole('button', { name: '用选好的接着写' }).click();
  await page.getByRole('button', { name: '存草稿' }).click();
  await page.getByText('已存草稿').first().waitFor();

  const { docs } = (await (
    await page.request.get(records, { params: { ...draft, 'where[id][equals]': doc.id } })
  ).json()) as { docs: unknown[] };
  expect(docs).toMatchObject([
    { summary: '我的概述', documentNumber: '青政发〔2026〕3号', publicity: 'refused', relations },
  ]);
});

test('who edits a document is named in the list and to whoever opens it', async () => {
  const form = new ArticleForm(page);
  const id = await form.saveNewDraft('有人在写的一篇');
  const locked = page.waitForResponse(
    (response) =>
      response.request().method() === 'POST' && new URL(response.url()).pathname.includes(`/${id}`),
  );
  await form.author.fill('正在写');
  await locked;
  const other = await browser.newContext();
  const reader = await other.newPage();
  await signIn(reader, newsroom, newsroom.people.reviewer);

  await reader.goto(`${newsroom.url}/admin/collections/articles`);
  const row = reader.locator('tbody tr', { hasText: '有人在写的一篇' });
  await row.getByText('林青禾正在编辑').waitFor();
  await open(id, reader);
  const words = reader.locator('.document-locked__content');
  await words.getByText('林青禾', { exact: true }).waitFor();
  const text = await words.innerText();
  await other.close();

  expect(text).toMatch(/林青禾 正在编辑这一篇。/u);
  expect(text).toMatch(/最近一次改动 \d\d:\d\d/u);
});

test('P shows the page of unsaved text in three frames, and Esc leads back to it', async () => {
  const form = new ArticleForm(page);
  await form.startFromWorkbench();
  await form.title.fill('只在预览里');
  await form.checks.focus();

  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog', { name: '预览' });
  await dialog.waitFor();
  const frames = dialog.frameLocator('iframe');
  for (const edition of ['电脑版', '手机版', '大字版'])
    await frames
      .frameLocator(`iframe[title="${edition}"]`)
      .getByRole('heading', { name: '只在预览里' })
      .waitFor();
  const link = await dialog.getByLabel('预览链接').inputValue();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  expect(await form.title.inputValue()).toBe('只在预览里');
  // Without a session.
  expect((await fetch(link)).status).toBe(200);
});

test('the form has no fault that axe finds', async () => {
  const form = new ArticleForm(page);
  await form.publishNew('给无障碍检查的一篇', '正文。');

  const violations = await readViolations(page, wcagTags);

  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
});
