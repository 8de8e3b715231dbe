import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeXlsx } from '#sites/attachments/write-xlsx.ts';
import { startChromium } from './chromium.ts';
import { signIn } from './sign-in.ts';
import { newsroomTimeoutMs, startNewsroom, type Furnish, type Newsroom } from './start-newsroom.ts';

let newsroom: Newsroom;
let browser: Browser;

/** Two drafts of the township: one that can be published, one that lacks its text. */
const drafts: Furnish = async ({ payload, township }) => {
  const [column] = [...township.columns.values()];
  const body = {
    root: {
      type: 'root',
      version: 1,
      format: '' as const,
      indent: 0,
      direction: 'ltr' as const,
      children: [
        { type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: '首日售出三万斤。' }] },
      ],
    },
  };
  const whole = { site: township.id, column, form: 'text', source: '青石镇', editor: '林青禾' };
  const articles = [
    { ...whole, title: '青石脐橙开园', body },
    { ...whole, title: '冬闲田里种油菜' },
  ];
  for (const data of articles) {
    await payload.create({
      collection: 'articles',
      data: data as never,
      draft: true,
      depth: 0,
      // The tests build their world as the system.
      overrideAccess: true,
    });
  }
};

beforeAll(async () => {
  newsroom = await startNewsroom(drafts);
  browser = await startChromium();
}, newsroomTimeoutMs);

afterAll(async () => {
  await browser?.close();
  await newsroom?.close();
});

async function enter(person: keyof Newsroom['people'], width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await signIn(page, newsroom, newsroom.people[person]);
  await page.locator('.zq-work h1').waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

test('a deed for several rows says what was done and why the rest was not', async () => {
  const page = await enter('manager');
  await page.goto(`${newsroom.url}/admin/collections/articles?chip=draft`);
  await page.locator('.collection-list tbody tr').nth(1).waitFor();
  await page.waitForLoadState('networkidle');

  await page.locator('.select-all input').first().click();
  await page.locator('.zq-bulk button', { hasText: '发布' }).click();
  await page.locator('.zq-dialog button[type=submit]').click();
  const result = page.locator('.zq-results');
  await result.waitFor();

  expect(await result.locator('h2').textContent()).toBe('发布：成功 1，未成功 1');
  expect(await result.locator('li').allTextContents()).toEqual(['冬闲田里种油菜正文还没有写。']);
  expect(await result.locator('button', { hasText: '重试 1 条' }).isVisible()).toBe(true);
  await page.context().close();
});

test('filters stand in the address, stay when a chip is chosen, and all rows of the result are selected', async () => {
  const page = await enter('editor');
  const rows = page.locator('.collection-list tbody tr');
  await page.goto(`${newsroom.url}/admin/collections/articles?chip=draft&limit=1`);
  await page.locator('.zq-filters__row').waitFor();
  await page.waitForLoadState('networkidle');

  await page.locator('select[aria-label="时间"]').selectOption({ label: '今天更新' });
  await page.waitForURL(/time=updatedAt\.today/u);
  await page.locator('.zq-chip', { hasText: '全部' }).click();
  await page.waitForURL((url) => !url.searchParams.has('chip'));
  const sent = page.url();
  await page.goto(sent);
  await page.waitForLoadState('networkidle');
  await rows.locator('input[type=checkbox]').first().click();
  await page.locator('.zq-bulk button', { hasText: '选中全部 2 篇' }).click();
  await page.locator('.zq-bulk b', { hasText: '已选 2 篇' }).waitFor();

  expect(sent).toContain('time=updatedAt.today');
  expect(await page.locator('select[aria-label="时间"]').inputValue()).toBe('updatedAt.today');
  expect(await rows.count()).toBe(1);
  await page.locator('select[aria-label="时间"]').selectOption('');
  await page.locator('.zq-filter[aria-label="作者"]').fill('没有这个人');
  await page.keyboard.press('Enter');
  await page.locator('.zq-empty', { hasText: '没有符合条件的' }).waitFor();
  await page.context().close();
});

test('days of one’s own filter a list, and what is asked is kept under a name for oneself', async () => {
  const page = await enter('editor');
  await page.goto(`${newsroom.url}/admin/collections/articles`);
  await page.locator('.zq-filters__row').waitFor();
  await page.waitForLoadState('networkidle');

  await page.locator('select[aria-label="时间"]').selectOption({ label: '自己选更新日期…' });
  await page.getByLabel('从', { exact: true }).fill('2026-02-30');
  await page.getByLabel('到', { exact: true }).fill('2020年1月3日');
  await page.keyboard.press('Enter');
  const fault = await page.locator('.zq-range .zq-fault').first().textContent();
  await page.getByLabel('从', { exact: true }).fill('2020-1-1');
  await page.keyboard.press('Enter');
  await page.locator('.zq-empty', { hasText: '没有符合条件的' }).waitFor();
  await page.getByRole('button', { name: '我的筛选' }).click();
  await page.getByLabel('给现在的筛选起个名称').fill('那年开头');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '那年开头' }).waitFor();
  await page.goto(`${newsroom.url}/admin/collections/articles?search=${encodeURIComponent('脐橙')}`);
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: '我的筛选' }).click();
  await page.getByRole('link', { name: '那年开头' }).click();
  await page.waitForURL(/time=/u);

  const { searchParams } = new URL(page.url());
  expect(fault).toBe('2026 年 2 月没有 30 日。');
  expect([searchParams.get('time'), searchParams.get('search')]).toEqual([
    'updatedAt.2020-01-01..2020-01-03',
    null,
  ]);
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: '我的筛选' }).click();
  await page.getByRole('button', { name: '删除：那年开头' }).click();
  await page.getByRole('status').filter({ hasText: '已删除“那年开头”。' }).waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('link', { name: '那年开头' }).waitFor();
  await page.context().close();
});

test('a site is switched with Alt S, two letters and Enter, and the screen stays', async () => {
  const page = await enter('both');
  await page.goto(`${newsroom.url}/admin/collections/articles`);
  await page.locator('.zq-list-head').waitFor();
  await page.waitForLoadState('networkidle');

  await page.keyboard.press('Alt+s');
  await page.locator('.zq-site-panel input').waitFor();
  await page.keyboard.type('qs');
  await page.keyboard.press('Enter');
  await page.locator('.zq-list-head__note', { hasText: '青石镇' }).waitFor();

  expect(new URL(page.url()).pathname).toBe('/admin/collections/articles');
  expect(await page.locator('.zq-nav .zq-site b').textContent()).toContain('青石镇');
  await page.context().close();
});

test('the search finds an article by pinyin and opens it', async () => {
  const page = await enter('editor');

  await page.keyboard.press('Control+k');
  await page.locator('.zq-find-dialog input').fill('qicheng');
  await page.locator('.zq-find-dialog li', { hasText: '青石脐橙开园' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/admin\/collections\/articles\/\w+/u);

  expect(await page.locator('input[name=title], #field-title').first().inputValue()).toBe('青石脐橙开园');
  await page.context().close();
});

test('the columns of a site are a tree with their deadlines', async () => {
  const page = await enter('manager');
  await page.goto(`${newsroom.url}/admin/collections/columns`);
  await page.locator('.zq-tree tbody tr').nth(1).waitFor();

  expect(await page.locator('.zq-tree th').allTextContents()).toEqual([
    '名称',
    '类型',
    '稿件',
    '更新期限',
    '责任人',
    '级数',
    '下一步',
  ]);
  expect(await page.locator('.zq-tree td', { hasText: '（每 14 天）' }).count()).toBeGreaterThan(0);
  await page.context().close();
});

test('a table of disclosures is checked line by line before it is written', async () => {
  const page = await enter('editor');
  const row = { 发布机构: '青石镇人民政府', 成文日期: '2026-11-02', 主题分类: '水利', 法定公开事项: '20-01' };
  const lines = [
    { ...row, 索引号: 'QS/1', 名称: '关于防汛值班的通知', 体裁: '通知', 正文: '请按时到岗。' },
    { ...row, 索引号: 'QS/2', 名称: '关于冬修水利的通知', 体裁: '小说', 正文: '请认真落实。' },
  ];
  const heads = Object.keys(lines[0] ?? {}) as (keyof (typeof lines)[0])[];
  const table = writeXlsx([heads, ...lines.map((line) => heads.map((head) => line[head]))]);
  await page.goto(`${newsroom.url}/admin/collections/disclosures`);
  await page.locator('a', { hasText: '导入表格' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: '目录.xlsx', mimeType: '', buffer: table });
  await page.locator('button', { hasText: '检查表格' }).press('Enter');
  await page.locator('.zq-import__lines tbody tr').waitFor();

  expect(await page.locator('.zq-import__lines tbody tr').allTextContents()).toEqual([
    '3关于冬修水利的通知拒绝体裁里没有“小说”。',
  ]);
  await page.locator('button', { hasText: '导入 1 行' }).click();
  expect(await page.locator('.zq-import__confirm .zq-fault').textContent()).toContain('没有保密审查');
  await page.locator('.zq-check input').check();
  await page.locator('button', { hasText: '导入 1 行' }).press('Enter');
  await page.locator('[role=status]', { hasText: '写完了：新建 1，更新 0，不变 0，拒绝 1。' }).waitFor();
  await page.locator('a', { hasText: '看公开目录' }).click();
  await page.locator('.collection-list tbody td', { hasText: 'QS/1' }).waitFor();

  expect(await page.locator('.collection-list tbody tr').count()).toBe(1);
  await page.context().close();
});

test('a new site is made by clicking and is there at once', async () => {
  const page = await enter('system');

  await page.goto(`${newsroom.url}/admin/collections/sites`);
  await page.getByRole('link', { name: '新建' }).first().click();
  await page.locator('select[name=blueprint]').selectOption('department');
  await page.locator('input[name=name]').fill('云川县教育局');
  await page.locator('input[name=path]').fill('jiaoyu');
  await page.locator('button[type=submit]', { hasText: '新建站点' }).click();
  await page.waitForURL(/\/admin\/collections\/sites\/\w+/u);
  await page.goto(`${newsroom.url}/admin/collections/sites`);
  await page.locator('td', { hasText: '云川县教育局' }).first().waitFor();

  expect(await page.locator('.collection-list tbody tr').count()).toBe(3);
  await page.context().close();
});

test('what only the server finds stands at its field until the value is changed', async () => {
  const page = await enter('system');
  await page.goto(`${newsroom.url}/admin/collections/sites`);
  await page.getByRole('link', { name: '青石镇人民政府' }).first().click();
  const path = page.locator('#field-path');
  await path.waitFor();
  const own = await path.inputValue();
  const fault = page.locator('.zq-field-fault');

  await path.fill('admin');
  await page.locator('#action-save').click();
  await fault.waitFor();
  // Payload has looked at the field itself by then.
  await page.waitForTimeout(1500);

  expect(await fault.textContent()).toContain('系统用的路径');
  expect(await path.getAttribute('aria-invalid')).toBe('true');
  await path.fill(own);
  await fault.waitFor({ state: 'detached' });
  await page.context().close();
});

test('a new user gets no password from anybody, but a link to set it; too many wrong ones lock the account', async () => {
  const page = await enter('system');
  await page.goto(`${newsroom.url}/admin/collections/users/create`);
  await page.locator('input[name=email]').fill('new.editor@example.test');
  await page.locator('#field-name').fill('新采编');
  expect(await page.locator('input[name=password]').isVisible()).toBe(false);
  await page.locator('#action-save').click();
  await page.getByRole('button', { name: '发一次性链接' }).click();
  const link = await page.getByLabel('一次性链接', { exact: true }).inputValue();

  await page.goto(`${newsroom.url}/admin/collections/users`);
  const state = page.locator('tr', { hasText: '新采编' }).locator('.zq-state');
  expect(await state.textContent()).toBe('待激活');
  const person = await (await browser.newContext()).newPage();
  await person.goto(link);
  const password = 'Wu4%lantern-orchard';
  await person.locator('input[name=password]').fill(password);
  await person.locator('input[name=again]').fill(password);
  await person.locator('button[type=submit]').click();
  await person.getByText('密码已设好').waitFor();
  await page.reload();
  expect(await state.textContent()).toBe('正常');
  await signIn(person, newsroom, { email: 'new.editor@example.test', password, name: '新采编' });

  expect(new URL(person.url()).pathname).toBe('/admin');
  await person.context().close();

  for (let attempt = 0; attempt < 5; attempt += 1)
    await fetch(`${newsroom.url}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'new.editor@example.test', password: `${password}?` }),
    });
  await page.reload();
  expect(await state.textContent()).toBe('锁定');
  await page.context().close();
});

test('publishing again shows how it goes and says when it is done', async () => {
  const page = await enter('manager');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${newsroom.url}/admin/publishing`);
  await page.locator('button', { hasText: '全站重新发布' }).click();

  const said = page.locator('p[role=status]', { hasText: '页已重新发布' });
  await said.waitFor();

  expect(await said.textContent()).toMatch(/^青石镇.*：[\d,]+ 页已重新发布。$/u);
  await page.context().close();
});

test('on a phone the first page is cards with a bar at the foot, and nothing scrolls sideways', async () => {
  const page = await enter('editor', 390);

  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const heights = await page
    .locator('.zq-foot a, .zq-cards .zq-next, .zq-page__buttons .zq-button')
    .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));

  expect(beyond).toBe(0);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(48);
  expect(await page.locator('.zq-foot a', { hasText: '发布状态' }).isVisible()).toBe(true);
  await page.context().close();
});
