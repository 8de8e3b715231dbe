import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createLogger } from '#config/logger.ts';
import { termId, type TermList } from '#policy/code-lists.ts';
import { createServer } from '#server/create-server.ts';
import { routesFromStore } from '#server/routes-from-store.ts';
import { cmsFeed } from '#sites/feed/read-changes.ts';
import { verifyOutput } from '#sites/publish/verify.ts';
import { buildThemes } from '#themes/build.ts';
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
  await offerTerm('statutory', '20-01', '行政法规、规章和规范性文件');
  await offerTerm('subject', '06', '农业、林业、水利');
  await offerTerm('genre', 'tongzhi', '通知');
  await group.publisher.publishOnce();
}, 180_000);

afterAll(() => group.close());

/** A term of a code list, made when the project has not brought it already. */
async function offerTerm(list: TermList, code: string, name: string): Promise<void> {
  const options = { collection: 'code-terms', depth: 0, overrideAccess: true } as const;
  const found = await group.payload.find({
    ...options,
    where: { list: { equals: list }, code: { equals: code } },
    limit: 1,
  });
  if (found.totalDocs === 0) await group.payload.create({ ...options, data: { list, code, name } });
}

let next = 1;

interface Published {
  id: Id;
  address: string;
}

/** Publishes a record of the catalog with all that publishing asks for. */
async function publishRecord(
  site: Id,
  data: Record<string, unknown> & { title: string },
): Promise<Published> {
  const number = (next += 1);
  const record = await group.payload.create({
    collection: 'disclosures',
    data: {
      site,
      indexNumber: `000000001/2026-${String(number).padStart(5, '0')}`,
      issuerName: '青石镇人民政府',
      writtenOn: '2026-11-02T00:00:00.000Z',
      statutoryItem: termId('statutory', '20-01'),
      subject: termId('subject', '06'),
      genre: termId('genre', 'tongzhi'),
      summary: '内容概述。',
      secrecyReviewed: true,
      body: paragraph('第一条　为了加强管理，制定本办法。'),
      _status: 'published',
      ...data,
    } as never,
    depth: 0,
    // Tests act as the system unless they are about access.
    overrideAccess: true,
  });
  return { id: record.id, address: (record as { address?: string | null }).address ?? '' };
}

const read = (path: string): string => readFileSync(join(group.settings.paths.public, path), 'utf8');
const exists = (path: string): boolean => existsSync(join(group.settings.paths.public, path));

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

test('a new record stands on its page, the lists of its site and of the group, the feeds, the home page', async () => {
  const { address } = await publishRecord(group.township.id, {
    title: '青石镇供水管理办法',
    documentNumber: '青政发〔2026〕3号',
  });

  const { written } = await group.publisher.publishOnce();

  expect(written).toBeLessThanOrEqual(20);
  for (const edition of ['', 'wap/']) {
    const page = read(`${edition}sites/qingshi/${address}.html`);
    expect(page).toContain('id="tiao-1"');
    expect(page).toContain('<meta name="ColumnType" content="信息公开目录">');
    expect(page).toContain('农业、林业、水利');
    for (const path of [
      'sites/qingshi/disclosure/index.html',
      'sites/qingshi/disclosure/mulu/shixiang/20-01/index.html',
      'sites/qingshi/index.html',
      'disclosure/index.html',
      'disclosure/mulu/shixiang/20-01/index.html',
      'disclosure/mulu/zhuti/06/index.html',
      'disclosure/mulu/ticai/tongzhi/index.html',
    ])
      expect(read(edition + path), path).toContain('青石镇供水管理办法');
  }
  for (const path of [
    'sites/qingshi/disclosure/mulu/rss.xml',
    'disclosure/mulu/rss.xml',
    'sites/qingshi/sitemap_disclosures_1.xml',
  ])
    expect(read(path), path).toContain(address);
  expect(read('sites/qingshi/sitemap.xml')).toContain('sitemap_disclosures_1.xml');
  expect(await proof()).toEqual(nothingWrong);
}, 120_000);

test('a record that another one abolishes says so across its page, and both name each other', async () => {
  const old = await publishRecord(group.township.id, {
    title: '旧办法',
    documentNumber: '青政发〔2020〕1号',
  });
  await group.publisher.publishOnce();
  const current = await publishRecord(group.township.id, {
    title: '新办法',
    documentNumber: '青政发〔2026〕4号',
    effectiveOn: '2026-11-16T00:00:00.000Z',
    relations: [{ type: 'abolishes', target: { relationTo: 'disclosures', value: old.id } }],
  });
  const inForce = Date.parse('2026-11-17T00:00:00.000Z');
  group.setClock(new Date(Math.max(inForce, Date.now() + 60_000)));
  onTestFinished(() => group.setClock(null));

  await group.publisher.publishOnce();

  for (const edition of ['', 'wap/']) {
    const page = read(`${edition}sites/qingshi/${old.address}.html`);
    expect(page).toMatch(/role="note"[\s\S]*废止[\s\S]*2026年11月16日[\s\S]*新办法/u);
    expect(page).toContain(`/${current.address}.html`);
    expect(read(`${edition}sites/qingshi/${current.address}.html`)).toContain(`/${old.address}.html`);
    expect(read(`${edition}sites/qingshi/disclosure/index.html`)).toContain('已废止');
  }
}, 120_000);

test('what is to be had on request is named with its reason, never with its text', async () => {
  const { address } = await publishRecord(group.township.id, {
    title: '地下管网测绘成果',
    publicity: 'on-request',
    publicityReason: '涉及测绘成果管理',
    publicityGround: '测绘成果管理条例',
    body: paragraph('不应当出现的正文'),
  });

  await group.publisher.publishOnce();

  for (const edition of ['', 'wap/']) {
    const page = read(`${edition}sites/qingshi/${address}.html`);
    expect(page).toContain('涉及测绘成果管理');
    expect(page).toContain('/sites/qingshi/disclosure/apply/');
    expect(page).not.toContain('不应当出现的正文');
  }
}, 120_000);

test('a withdrawn record answers 410 and leaves every list', async () => {
  const { id, address } = await publishRecord(group.township.id, { title: '将要撤下的文件' });
  await group.publisher.publishOnce();

  await group.payload.update({
    collection: 'disclosures',
    id,
    data: { _status: 'draft', withdrawReason: '内容有误' },
    depth: 0,
    overrideAccess: true,
  });
  await group.publisher.publishOnce();

  const page = `sites/qingshi/${address}.html`;
  const status = group.publisher.store.sql('SELECT status FROM pages WHERE path = ?').get(page)?.['status'];
  expect(status).toBe(410);
  expect(read(page)).toContain('这份文件已经撤下');
  for (const path of [
    'sites/qingshi/disclosure/index.html',
    'wap/disclosure/index.html',
    'disclosure/mulu/rss.xml',
    'sites/qingshi/sitemap_disclosures_1.xml',
  ])
    expect(read(path), path).not.toContain(address);
  expect(await proof()).toEqual(nothingWrong);
}, 120_000);

test('指南 shows its text, 依申请公开 how to apply and a form', async () => {
  const guide = columnOf(group.township, 'disclosure.guide');
  await publishArticle(
    group.payload,
    { site: group.township.id, column: guide },
    {
      title: '青石镇政府信息公开指南',
      body: paragraph('本指南每年更新。'),
    },
  );

  await group.publisher.publishOnce();

  for (const edition of ['', 'wap/']) {
    const page = read(`${edition}sites/qingshi/disclosure/guide/index.html`);
    expect(page).toContain('本指南每年更新。');
    expect(page).toContain('<meta name="ColumnType" content="信息公开指南">');
    expect(read(`${edition}sites/qingshi/disclosure/apply/index.html`)).toMatch(
      /二十个工作日[\s\S]*\/sites\/qingshi\/disclosure\/apply\/shenqingbiao\.rtf/u,
    );
  }
  expect(read('sites/qingshi/disclosure/apply/shenqingbiao.rtf')).toMatch(/^\{\\rtf1/u);
}, 120_000);

test('a regulation has an address for each article, and a place in the library of the portal', async () => {
  expect(exists('disclosure/guizhang/index.html')).toBe(false);
  const regulation = await group.payload.create({
    collection: 'regulations',
    data: {
      site: group.portal.id,
      title: '中华人民共和国示例法',
      issuer: '示例机关',
      level: '法律',
      publishedOn: '2019-10-01T00:00:00.000Z',
      validity: '有效',
      text: '第一章　总则\n第一条　为了示例，制定本法。\n第二条　本法自公布之日起施行。',
      _status: 'published',
    } as never,
    depth: 0,
    overrideAccess: true,
  });
  const { address } = regulation as { address?: string | null };

  await group.publisher.publishOnce();

  for (const edition of ['', 'wap/']) {
    const page = read(`${edition}${address}.html`);
    expect(page).toContain('href="#tiao-2"');
    expect(page).toContain('id="tiao-2"');
    for (const path of ['disclosure/guizhang/index.html', 'disclosure/guizhang/falv/index.html'])
      expect(read(edition + path), path).toContain('中华人民共和国示例法');
  }
  expect(await proof()).toEqual(nothingWrong);
}, 120_000);

/** Serves what is published until the test ends. */
async function serve(): Promise<string> {
  const { settings } = group;
  const routes = routesFromStore({ storeFile: settings.paths.store, refreshMs: 0 });
  const { server, drain } = createServer({
    settings,
    logger: createLogger({ name: 'test', settings }),
    routes,
  });
  server.listen(0);
  await once(server, 'listening');
  onTestFinished(async () => {
    await drain();
    routes.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

test('the whole catalog is to be had as JSON and CSV, of one site and of the group', async () => {
  await publishRecord(group.township.id, { title: '=1+1，“甲”,"乙"', summary: '@内容' });
  await publishRecord(group.portal.id, { title: '县里的文件' });
  await group.publisher.publishOnce();
  const origin = await serve();

  const own = await fetch(`${origin}/sites/qingshi/disclosure/mulu.json`);
  const whole = await fetch(`${origin}/disclosure/mulu.csv`);
  const elsewhere = await fetch(`${origin}/disclosure/guide/mulu.csv`);

  expect(own.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const { records } = (await own.json()) as { records: { title: string; url: string }[] };
  expect(records.map(({ title }) => title)).toContain('=1+1，“甲”,"乙"');
  expect(records.map(({ title }) => title)).not.toContain('县里的文件');
  expect(records.every(({ url }) => url.includes('/sites/qingshi/gongkai/'))).toBe(true);
  expect(whole.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const rows = (await whole.text()).split('\r\n');
  expect(rows[0]).toContain('索引号,名称,文号,发布机构');
  expect(rows.find((row) => row.includes('1+1'))).toContain(`"'=1+1，“甲”,""乙"""`);
  expect(rows.find((row) => row.includes('1+1'))).toContain(`'@内容`);
  expect(rows.some((row) => row.includes('县里的文件'))).toBe(true);
  expect(elsewhere.status).toBe(404);
}, 120_000);

test('a renamed record keeps its address, and leads from the old one when its site moves', async () => {
  const { id, address } = await publishRecord(group.township.id, { title: '改名以前' });
  await group.payload.update({
    collection: 'disclosures',
    id,
    data: { title: '改名以后', address: 'gongkai/2026/another' },
    depth: 0,
    overrideAccess: true,
  });
  await group.publisher.publishOnce();
  const origin = await serve();
  const ask = (path: string) => fetch(`${origin}${path}`, { redirect: 'manual' });
  expect(await (await ask(`/sites/qingshi/${address}.html`)).text()).toContain('改名以后');

  await group.payload.update({
    collection: 'sites',
    id: group.township.id,
    data: { path: 'xin-qingshi' },
    depth: 0,
    overrideAccess: true,
  });
  await group.publisher.publishOnce();

  for (const edition of ['', '/wap']) {
    const moved = await ask(`${edition}/sites/qingshi/${address}.html`);
    expect(moved.status).toBe(301);
    expect(moved.headers.get('location')).toContain(`${edition}/sites/xin-qingshi/${address}.html`);
    expect((await ask(`${edition}/sites/xin-qingshi/${address}.html`)).status).toBe(200);
  }
}, 120_000);
