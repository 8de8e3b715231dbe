import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEmbeddedEngine } from '#search/embedded/engine.ts';
import type { SearchEngine } from '#search/engine.ts';
import { openSearchEngine } from '#search/open-engine.ts';
import { routesFromStore } from '#server/routes-from-store.ts';
import { serveSearch, type SearchParts } from '#server/search/serve-search.ts';
import {
  columnOf,
  createPublishedGroup,
  paragraph,
  publishArticle,
  type Id,
  type PublishedGroup,
} from '#tests/helpers/published-group.ts';
import { startServer, type RunningServer } from './server-fixture.ts';

const publicUrl = 'http://www.yunchuan.test';

let group: PublishedGroup;
let engine: SearchEngine;
let water: Id;

beforeAll(async () => {
  group = await createPublishedGroup({ env: { PUBLIC_URL: publicUrl } });
  const { payload, portal, township, publisher } = group;
  const place = { site: portal.id, column: columnOf(portal, 'news.county') };
  const own = { site: township.id, column: columnOf(township, 'news.work') };
  ({ id: water } = await publishArticle(payload, place, {
    title: '关于印发《云川县农村供水工程管理办法》的通知',
    documentNumber: '云川政发〔2026〕18号',
    body: paragraph('为了规范农村供水工程的建设、运行和维护，保障<农村>居民饮水安全。'),
  }));
  for (let number = 1; number <= 24; number += 1)
    await publishArticle(payload, place, { title: `第${number}次防汛会商会议召开` });
  await publishArticle(payload, own, { title: '青石镇农村供水管网改造完成' });
  await publisher.publishOnce();
  await publisher.searchSettled();
  engine = openSearchEngine(group.settings);
}, 300_000);

afterAll(async () => {
  await engine.close();
  await group.close();
});

/** A server before the store and the index of the group; the parts given replace the real ones. */
async function start(parts: Partial<SearchParts> = {}): Promise<RunningServer> {
  const routes = parts.routes ?? routesFromStore({ storeFile: group.settings.paths.store });
  const side = serveSearch({
    engine,
    storeFile: group.settings.paths.store,
    publicDir: group.settings.paths.public,
    publicUrl,
    onFault: () => undefined,
    ...parts,
    routes,
  });
  return startServer({ routes, search: side.handler, settings: { publicUrl } });
}

const q = (text: string): string => encodeURIComponent(text);
const json = (text: string) =>
  JSON.parse(text) as {
    total: number;
    hits: { title: string; url: string; wapUrl: string; number: string }[];
    facets: Record<string, { value: string; count: number }[]>;
  };

describe('a search page', () => {
  test('shows what was found, marked, in the frame of the portal', async () => {
    const { ask } = await start();

    const { status, text, headers } = await ask(`/search?q=${q('农村供水')}`);

    expect(status).toBe(200);
    expect(text).toContain('<title>农村供水 - 搜索 - 云川县人民政府</title>');
    expect(text).toContain('<mark>农村供水</mark>工程管理办法');
    expect(text).toContain('云川政发〔2026〕18号');
    expect(text).toMatch(/找到\s*<strong>2<\/strong>\s*条/);
    expect(text.match(/<main/g)).toHaveLength(1);
    expect(text.match(/role="search"/g)).toHaveLength(1);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-robots-tag']).toBe('noindex');
    expect(text).toContain('<meta name="robots" content="noindex">');
  });

  test('searches the portal alone when its reader asks for that', async () => {
    const { ask } = await start();

    const { text } = await ask(`/search?q=${q('农村供水')}&scope=portal`);

    expect(text).toMatch(/<option value="portal" selected>\s*门户/u);
    expect(text).toMatch(/找到\s*<strong>1<\/strong>\s*条/);
  });

  test('is there in WAP, with links of its own', async () => {
    const { ask } = await start();

    const { status, text } = await ask(`/wap/search?q=${q('农村供水')}`);

    expect(status).toBe(200);
    expect(text).toContain('<mark>农村供水</mark>');
    expect(text).toContain(`href="/search?q=${q('农村供水')}"`);
    expect(text).toMatch(/href="\/wap\/\d{6}\//);
  });

  test('searches one site in its own frame', async () => {
    const { ask } = await start();

    const { text } = await ask(`/search?q=${q('农村供水')}&scope=qingshi`);

    expect(text).toMatch(/找到\s*<strong>1<\/strong>\s*条/);
    expect(text).toContain('搜索 - 青石镇人民政府</title>');
    expect(text).toMatch(/<option value="qingshi" selected>/);
  });

  test('turns pages, and knows no page before the first or behind the last', async () => {
    const { ask } = await start();
    const search = `/search?q=${q('防汛')}`;

    expect((await ask(search)).text).toContain(`href="/search?q=${q('防汛')}&amp;page=2" rel="next"`);
    expect((await ask(`${search}&page=3`)).text.match(/<h2>\s*<a/g)).toHaveLength(4);
    expect((await ask(`${search}&page=-7`)).text).toBe((await ask(search)).text);
    expect((await ask(`${search}&page=99`)).text).toContain('这一页没有结果');
  });

  test('stands in the modes of the reader', async () => {
    const { ask } = await start();

    const { text } = await ask(`/search?q=${q('农村')}`, { headers: { cookie: 'view=lp.hant' } });

    expect(text).toContain('<html lang="zh-Hant" class="lp hant">');
    expect(text).toContain('工程管理辦法');
    expect(text).toContain('value="农村"');
  });

  test('names the host of the portal where it is shown on the host of a site', async () => {
    const own = routesFromStore({ storeFile: group.settings.paths.store });
    const { ask } = await start({
      routes: { ...own, siteForHost: (host) => (host === 'qs.test' ? { prefix: '/sites/qingshi' } : null) },
    });

    const { text } = await ask(`/search?q=${q('管理办法')}`, { host: 'qs.test' });

    expect(text).toContain('搜索 - 青石镇人民政府</title>');
    expect(text).toMatch(/<a href="http:\/\/www\.yunchuan\.test\/\d{6}\//);
  });

  test('sends a phone to WAP with what it searched', async () => {
    const { ask } = await start();
    const iphone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';

    const { status, headers } = await ask('/search?q=a', { headers: { 'user-agent': iphone } });

    expect([status, headers.location]).toEqual([302, '/wap/search?q=a']);
  });
});

describe('whatever is typed', () => {
  test.each([
    ['ten thousand characters', `q=${q('供水'.repeat(5000))}`],
    ['punctuation', `q=${q('！？……“”《》（），。、；：')}`],
    ['control characters', 'q=%00%01%07%1b%7f%C2%85'],
    ['operators', `q=${q('"供水" OR * NEAR(a b, 3) NOT -x AND (')}`],
    ['SQL', `q=${q("'; DROP TABLE docs; --")}`],
    ['filter injection', `q=a&site=${q('portal" OR site != "')}&year=${q('2026 OR 1=1')}`],
    ['unknown facets', 'q=a&colour=red&kind=dragon&constructor=1&__proto__=2'],
    ['a negative page', 'q=a&page=-1&size=-1'],
    ['markup', `q=${q('<script>alert(1)</script>"><img src=x>')}`],
    ['broken encoding', 'q=%E4%BD&sort=%'],
    ['half a character', `q=%ED%A0%BD`],
    ['nothing', ''],
  ])('%s is answered with a page and with JSON', async (_, query) => {
    const { ask } = await start();

    const pages = [await ask(`/search?${query}`), await ask(`/wap/search?${query}`)];
    const answer = await ask(`/search.json?${query}`);

    for (const { status, text } of pages) {
      expect(status).toBe(200);
      expect(text).toMatch(/<\/html>$/);
      // Within quotation marks nothing is markup.
      expect(text.replace(/="[^"]*"/g, '')).not.toMatch(/<script>|<img src=x|undefined|\[object/);
      expect(text).not.toContain('搜索暂时不能用');
    }
    expect(answer.status).toBe(200);
    expect(json(answer.text).total).toBeGreaterThanOrEqual(0);
  });

  test('a text of which only the beginning is used is told', async () => {
    const { ask } = await start();

    expect((await ask(`/search?q=${q('供水'.repeat(5000))}`)).text).toContain('只用了前 200 个字');
  });

  test('only marks are no search, and the page says so', async () => {
    const { ask } = await start();

    expect((await ask(`/search?q=${q('！？')}`)).text).toContain('请输入文字或数字');
  });

  test('a filter that nothing passes shows nothing, and the way out', async () => {
    const { ask } = await start();

    const { text } = await ask(`/search?q=${q('供水')}&kind=dragon`);

    expect(text).toContain('没有找到相关内容');
    expect(text).toContain(`<a href="/search?q=${q('供水')}">去掉筛选条件</a>`);
  });
});

describe('what programs ask', () => {
  test('is answered with absolute addresses and counted facets', async () => {
    const { ask } = await start();

    const { text, headers } = await ask(`/search.json?q=${q('农村供水')}`);

    const answer = json(text);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.total).toBe(2);
    expect(answer.facets['site']).toEqual(expect.arrayContaining([{ value: 'qingshi', count: 1 }]));
    expect(answer.hits[0]).toMatchObject({ number: '云川政发〔2026〕18号' });
    expect(Object.keys(answer)).toEqual(['total', 'hits', 'facets', 'suggestion']);
    expect(Object.keys(answer.hits[0] ?? {})).toEqual([
      'title',
      'url',
      'wapUrl',
      'number',
      'indexNumber',
      'issuer',
      'date',
      'snippet',
    ]);
    expect(headers['x-total-capped']).toBe('false');
    for (const { url, wapUrl } of answer.hits) {
      expect(url.startsWith(`${publicUrl}/`)).toBe(true);
      expect(wapUrl.startsWith(`${publicUrl}/wap/`)).toBe(true);
    }
  });

  test('is suggested while it is typed', async () => {
    const { ask } = await start();

    const { text } = await ask(`/search/suggest?q=${q('供水')}`);

    const { documents } = JSON.parse(text) as { documents: { title: string; kind: string }[] };
    expect(documents.map(({ title }) => title)).toContain('青石镇农村供水管网改造完成');
  });

  test('is described as OpenAPI', async () => {
    const { ask } = await start();

    const description = JSON.parse((await ask('/openapi.json')).text) as { openapi: string; paths: object };

    expect(description.openapi).toMatch(/^3\.1\./);
    expect(Object.keys(description.paths)).toEqual(['/search.json', '/search/suggest']);
  });

  test('is refused with the time to wait when it comes too often', async () => {
    const { ask } = await start({ limits: { pages: 1, json: 1, suggestions: 1 } });
    await ask('/search?q=a');
    await ask('/search.json?q=a');

    const [page, answer] = [await ask('/search?q=b'), await ask('/search.json?q=b')];

    expect(page.status).toBe(429);
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
    expect(page.text).toContain('搜索得太频繁');
    expect(answer.status).toBe(429);
    expect(JSON.parse(answer.text)).toHaveProperty('errors');
  });
});

describe('when something is away', () => {
  test('the page says so and leads to the columns, and programs are told to wait', async () => {
    const broken: SearchParts['engine'] = {
      search: () => Promise.reject(new Error('boom')),
      suggest: () => Promise.reject(new Error('boom')),
    };
    const faults: unknown[] = [];
    const { ask } = await start({ engine: broken, onFault: (fault) => faults.push(fault) });

    const page = await ask('/search?q=a');

    expect(page.status).toBe(200);
    expect(page.text).toContain('搜索暂时不能用');
    expect(page.text).toContain('从栏目里找');
    expect(page.text).not.toContain('boom');
    expect((await ask('/search.json?q=a')).status).toBe(503);
    expect(JSON.parse((await ask('/search/suggest?q=a')).text)).toEqual({ words: [], documents: [] });
    expect(faults.length).toBeGreaterThan(0);
  });

  test('an engine that never answers is not waited for', async () => {
    const silent: SearchParts['engine'] = {
      search: () => new Promise(() => undefined),
      suggest: () => new Promise(() => undefined),
    };
    const { ask } = await start({ engine: silent });

    expect((await ask('/search?q=a')).text).toContain('搜索暂时不能用');
  });

  test('another search server that is down is stood in for by the index here', async () => {
    const { settings } = group;
    const away = openSearchEngine({
      ...settings,
      meili: { url: 'http://127.0.0.1:9', searchKey: undefined, indexKey: undefined },
    });
    const { ask } = await start({ engine: away });

    const { text } = await ask(`/search?q=${q('农村供水')}`);

    expect(text).toContain('备用索引');
    expect(text).toContain('<mark>农村供水</mark>');
    await away.close();
  });

  test('another search server that takes the question and says nothing is stood in for as well', async () => {
    const mute = createServer().listen(0, '127.0.0.1').unref();
    await once(mute, 'listening');
    const { port } = mute.address() as AddressInfo;
    const away = openSearchEngine({
      ...group.settings,
      meili: { url: `http://127.0.0.1:${port}`, searchKey: undefined, indexKey: undefined },
    });
    const { ask } = await start({ engine: away });

    const { text } = await ask(`/search?q=${q('农村供水')}`);

    expect(text).toContain('备用索引');
    expect(text).toContain('<mark>农村供水</mark>');
    await away.close();
    mute.close();
  });

  test('without a store there is a page too', async () => {
    const { ask } = await start({ storeFile: '/nowhere/store.sqlite' });

    const { status, text } = await ask('/search?q=a');

    expect(status).toBe(200);
    expect(text).toContain('搜索暂时不能用');
  });

  test('a damaged index is a note, not a fault', async () => {
    const folder = `${group.settings.dataDir}/damaged`;
    const damaged = createEmbeddedEngine({ folder });
    await damaged.close();
    rmSync(folder, { recursive: true, force: true });
    const { ask } = await start({ engine: damaged });

    expect((await ask(`/search?q=${q('供水')}`)).status).toBe(200);
  });
});

test('what was searched without finding anything is told, once it was looked for', async () => {
  const nothing: string[] = [];
  const { ask } = await start({ onNothingFound: (text) => nothing.push(text) });

  await ask(`/search?q=${q('独角兽')}`);
  await ask(`/search?q=${q('供水')}`);

  expect(nothing).toEqual(['独角兽']);
});

test('a withdrawn article is gone from search with its page', async () => {
  const { ask } = await start();
  const find = `/search.json?q=${q('管理办法')}`;
  expect(json((await ask(find)).text).total).toBe(1);

  await group.payload.update({
    collection: 'articles',
    id: water,
    data: { _status: 'draft', withdrawReason: '内容有误' },
    // Tests act as the system unless they are about access.
    overrideAccess: true,
  });
  await group.publisher.publishOnce();
  await group.publisher.feedSearch();

  const { ask: askAnew } = await start();
  expect(json((await askAnew(find)).text).total).toBe(0);
});
