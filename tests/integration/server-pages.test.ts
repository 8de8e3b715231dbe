import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { routesByPath } from '#server/routes/public-routes.ts';
import { outputTree, page, startServer } from './server-fixture.ts';

const bound = {
  ...routesByPath,
  siteForHost: (host: string) => (host === 'qs.test' ? { prefix: '/sites/qingshi' } : null),
  hostForSite: (prefix: string) => (prefix === '/sites/qingshi' ? 'qs.test' : null),
};

describe('hosts and paths', () => {
  test.each([
    ['www.yunchuan.test', '/', '门户首页'],
    ['127.0.0.1', '/', '门户首页'],
    ['anything.else', '/xinwen/', '新闻栏目'],
    ['www.yunchuan.test', '/sites/qingshi/', '青石首页'],
    ['www.yunchuan.test', '/wap/', '手机首页'],
    ['www.yunchuan.test', '/wap/sites/qingshi/202611/b.html', '青石手机文章'],
    ['m.yunchuan.test', '/', '手机首页'],
    ['m.yunchuan.test', '/wap/202611/a.html', '手机文章'],
    ['m.yunchuan.test:8080', '/sites/qingshi/', '青石手机首页'],
  ])('by path: %s%s is %s', async (host, path, title) => {
    const { ask } = await startServer();

    const reply = await ask(path, { host });

    expect(reply.status).toBe(200);
    expect(reply.text).toContain(`<title>${title}</title>`);
  });

  test.each([
    ['qs.test', '/', '青石首页'],
    ['QS.test:3000', '/202611/b.html', '青石文章'],
    ['qs.test', '/wap/', '青石手机首页'],
    ['m.qs.test', '/202611/b.html', '青石手机文章'],
  ])('by domain: %s%s is %s', async (host, path, title) => {
    const { ask } = await startServer({ routes: bound });

    expect((await ask(path, { host })).text).toContain(`<title>${title}</title>`);
  });

  test('theme files are the same on every host', async () => {
    const { ask } = await startServer({ routes: bound });

    const reply = await ask('/assets/desktop-abc123.css', { host: 'm.qs.test' });

    expect(reply.status).toBe(200);
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(reply.headers['content-type']).toBe('text/css; charset=utf-8');
  });

  test('a site with a domain is not served by path as well', async () => {
    const { ask } = await startServer({ routes: bound });

    const reply = await ask('/wap/sites/qingshi/202611/b.html');

    expect(reply.status).toBe(302);
    expect(reply.headers.location).toBe('http://qs.test/wap/202611/b.html');
  });

  test('a directory without its slash leads to it', async () => {
    const { ask } = await startServer();

    const reply = await ask('/xinwen?from=timeline');

    expect(reply.status).toBe(301);
    expect(reply.headers.location).toBe('/xinwen/');
  });

  test('a directory without an index is never listed', async () => {
    const { ask } = await startServer();

    expect((await ask('/202611/')).status).toBe(404);
    expect((await ask('/202611')).status).toBe(404);
  });
});

describe('what is not there', () => {
  test.each([
    ['/nowhere.html', '门户找不到'],
    ['/no/where/', '门户找不到'],
    ['/no-extension', '门户找不到'],
    ['/sites/qingshi/nowhere.html', '青石找不到'],
    ['/wap/nowhere.html', '手机找不到'],
    ['/wap/sites/qingshi/nowhere.html', '青石手机找不到'],
    ['/sites/unknown/', '门户找不到'],
    ['/wap/sites/unknown/', '手机找不到'],
  ])('%s gets the 404 page of its site and edition', async (path, title) => {
    const { ask } = await startServer();

    const reply = await ask(path);

    expect(reply.status).toBe(404);
    expect(reply.text).toContain(`<title>${title}</title>`);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('the 404 page itself may be read as a page', async () => {
    const { ask } = await startServer();

    expect((await ask('/404.html')).status).toBe(200);
    expect((await ask('/nowhere.html')).status).toBe(404);
    expect((await ask('/404.html')).status).toBe(200);
  });

  test('a missing theme file gets a short answer', async () => {
    const { ask } = await startServer();

    const reply = await ask('/assets/gone.css');

    expect(reply.status).toBe(404);
    expect(reply.text).not.toContain('门户找不到');
  });

  test('the icon that browsers ask for by themselves is there on every host', async () => {
    const { ask } = await startServer({ routes: bound });

    const replies = [await ask('/favicon.ico', { host: 'qs.test' }), await ask('/favicon.ico')];

    expect(replies.map(({ status, headers }) => [status, headers['content-type']])).toEqual([
      [200, 'image/svg+xml'],
      [200, 'image/svg+xml'],
    ]);
  });

  test('before the first publish every page says that the site is being made', async () => {
    const { ask } = await startServer({ files: {} });

    const reply = await ask('/');

    expect(reply.status).toBe(503);
    expect(reply.headers['retry-after']).toBe('3');
    expect(reply.text).toContain('网站正在生成');
  });

  test('a withdrawn document answers 410 as soon as the manifest says so', async () => {
    let status: 200 | 410 = 200;
    const { ask } = await startServer({ routes: { ...routesByPath, statusOf: () => status } });

    const before = await ask('/202611/a.html');
    status = 410;

    expect(before.status).toBe(200);
    await expect.poll(async () => (await ask('/202611/a.html')).status).toBe(410);
    expect((await ask('/202611/a.html', { headers: { 'if-none-match': '*' } })).status).toBe(410);
  });

  test.each([
    ['www.yunchuan.test', '/old.html', '/202611/a.html', '/202611/a.html'],
    ['www.yunchuan.test', '/old.html', '/sites/qingshi/202611/b.html', 'http://qs.test/202611/b.html'],
    ['qs.test', '/old.html', '/sites/qingshi/202611/b.html', '/202611/b.html'],
    ['qs.test', '/wap/old.html', '/wap/sites/qingshi/202611/b.html', '/wap/202611/b.html'],
    ['qs.test', '/old.html', '/202611/a.html', 'http://www.yunchuan.test/202611/a.html'],
    ['www.yunchuan.test', '/old.html', '/新 闻?/a.html', '/%E6%96%B0%20%E9%97%BB%3F/a.html'],
  ])('on %s the moved page %s leads to %s as %s', async (host, path, target, location) => {
    const { ask } = await startServer({ routes: { ...bound, redirectFor: () => target } });

    const reply = await ask(path, { host });

    expect(reply.status).toBe(301);
    expect(reply.headers.location).toBe(location);
  });

  test('a page that is there is served, whatever moved to its address before', async () => {
    const { ask } = await startServer({ routes: { ...routesByPath, redirectFor: () => '/elsewhere.html' } });

    expect((await ask('/202611/a.html')).status).toBe(200);
  });
});

describe('representations', () => {
  test.each([
    ['index.html', '/', 'text/html; charset=utf-8', 'no-cache'],
    ['robots.txt', '/robots.txt', 'text/plain; charset=utf-8', 'no-cache'],
    ['sitemap.xml', '/sitemap.xml', 'application/xml; charset=utf-8', 'no-cache'],
    ['rss.xml', '/rss.xml', 'application/rss+xml; charset=utf-8', 'no-cache'],
  ])('%s has its type', async (file, path, type, cache) => {
    const { ask } = await startServer();

    const reply = await ask(path);

    expect(reply.text).toBe(outputTree[file]);
    expect(reply.headers['content-type']).toBe(type);
    expect(reply.headers['cache-control']).toBe(cache);
    expect(reply.headers['content-length']).toBe(String(reply.body.length));
  });

  test('each packing is the same page under a tag of its own', async () => {
    const { ask } = await startServer();

    const [plain, gzip, brotli] = await Promise.all([
      ask('/'),
      ask('/', { headers: { 'accept-encoding': 'gzip' } }),
      ask('/', { headers: { 'accept-encoding': 'gzip, deflate, br' } }),
    ]);

    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(brotli.headers.etag).toMatch(/^"[\w-]+"$/);
    expect(brotli.headers.vary).toBe('Accept-Encoding, Cookie');
  });

  test('the packed neighbour of a page is sent as it is', async () => {
    const { ask, write } = await startServer();
    const packed = brotliCompressSync(page('门户首页'));
    write('public/index.html.br', packed);

    const reply = await ask('/', { headers: { 'accept-encoding': 'br' } });

    expect(reply.body.equals(packed)).toBe(true);
  });

  test.each([
    ['of another version', brotliCompressSync(page('旧的首页'))],
    ['that is damaged', Buffer.from('not brotli')],
    ['that unpacks without end', brotliCompressSync(Buffer.alloc(50_000_000))],
  ])('a neighbour %s is never sent', async (_, neighbour) => {
    const { ask, write } = await startServer();
    write('public/index.html.br', neighbour);

    const reply = await ask('/', { headers: { 'accept-encoding': 'br' } });

    expect(brotliDecompressSync(reply.body).toString()).toBe(page('门户首页'));
  });

  test('a client that has the page gets 304 without a body', async () => {
    const { ask } = await startServer();
    const { headers } = await ask('/');

    const reply = await ask('/', { headers: { 'if-none-match': `"other", W/${String(headers.etag)}` } });

    expect(reply.status).toBe(304);
    expect(reply.body).toHaveLength(0);
    expect(reply.headers.etag).toBe(headers.etag);
    expect(reply.headers['cache-control']).toBe('no-cache');
    expect(reply.headers['content-length']).toBeUndefined();
  });

  test('HEAD is GET without the body', async () => {
    const { ask } = await startServer();
    const whole = await ask('/');

    const head = await ask('/', { method: 'HEAD' });

    expect(head.body).toHaveLength(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
  });

  test('an edit is live, in every packing', async () => {
    const { ask, write, dataDir } = await startServer();
    const read = async (encoding: string) =>
      (await ask('/202611/a.html', { headers: { 'accept-encoding': encoding } })).headers.etag;
    const before = [await read('br'), await read('identity')];

    write('public/202611/a.html.tmp1', page('改过的文章'));
    renameSync(join(dataDir, 'public/202611/a.html.tmp1'), join(dataDir, 'public/202611/a.html'));

    await expect.poll(() => read('br')).not.toBe(before[0]);
    await expect.poll(() => read('identity')).not.toBe(before[1]);
    expect((await ask('/202611/a.html')).text).toBe(page('改过的文章'));
  });

  test('a page that is removed is gone', async () => {
    const { ask, dataDir } = await startServer();
    await ask('/202611/a.html');

    unlinkSync(join(dataDir, 'public/202611/a.html'));

    await expect.poll(async () => (await ask('/202611/a.html')).status).toBe(404);
  });

  test('pages in memory outlive a disk that fails', async () => {
    const { ask, dataDir } = await startServer();
    const before = await ask('/202611/a.html');

    // A loop of links: the system refuses to look, which is another fault than a missing file.
    rmSync(join(dataDir, 'public/202611'), { recursive: true });
    symlinkSync('202611', join(dataDir, 'public/202611'));

    await expect.poll(() => ask('/202611/a.html').then(({ text }) => text)).toBe(before.text);
    expect((await ask('/202611/other.html')).status).toBe(500);
    expect((await ask('/')).status).toBe(200);
  });
});

describe('parts of files', () => {
  const large = randomBytes(3 * 1024 * 1024);
  const video = { ...outputTree, 'assets/film.mp4': large, 'assets/small.mp4': large.subarray(0, 1000) };

  test.each(['/assets/film.mp4', '/assets/small.mp4'])('of %s', async (path) => {
    const { ask } = await startServer({ files: video });
    const length = path.includes('small') ? 1000 : large.length;

    const first = await ask(path, { headers: { range: 'bytes=100-199' } });
    const last = await ask(path, { headers: { range: 'bytes=-50' } });
    const beyond = await ask(path, { headers: { range: `bytes=${length}-` } });
    const whole = await ask(path);

    expect(first.status).toBe(206);
    expect(first.headers['content-range']).toBe(`bytes 100-199/${length}`);
    expect(first.headers['content-length']).toBe('100');
    expect(first.body.equals(large.subarray(100, 200))).toBe(true);
    expect(last.body.equals(large.subarray(length - 50, length))).toBe(true);
    expect(beyond.status).toBe(416);
    expect(beyond.headers['content-range']).toBe(`bytes */${length}`);
    expect(whole.status).toBe(200);
    expect(whole.headers['content-type']).toBe('video/mp4');
    expect(whole.headers['accept-ranges']).toBe('bytes');
    expect(whole.body).toHaveLength(length);
  });

  test('of another version is the whole file', async () => {
    const { ask } = await startServer({ files: video });

    const reply = await ask('/assets/small.mp4', { headers: { range: 'bytes=0-9', 'if-range': '"other"' } });

    expect(reply.status).toBe(200);
    expect(reply.body).toHaveLength(1000);
  });
});

describe('reading modes', () => {
  test('the cookie puts classes on the page, each mode under a tag of its own', async () => {
    const { ask } = await startServer();

    const plain = await ask('/');
    const large = await ask('/', { headers: { cookie: 'a=b; view=hc.lp' } });

    expect(large.text).toContain('<html lang="zh-CN" class="lp hc">');
    expect(large.headers.etag).not.toBe(plain.headers.etag);
    expect((await ask('/')).text).toContain('<html lang="zh-CN">');
  });

  test('traditional script converts the text of pages, 404 pages included, and of nothing else', async () => {
    const { ask } = await startServer({ files: { ...outputTree, 'rss.xml': '<rss>发展</rss>' } });
    const headers = { cookie: 'view=hant', 'accept-encoding': 'br' };

    const home = await ask('/', { headers });
    const missing = await ask('/nowhere.html', { headers: { cookie: 'view=hant' } });

    expect(brotliDecompressSync(home.body).toString()).toContain('發展軟體');
    expect(missing.text).toContain('lang="zh-Hant"');
    expect(missing.status).toBe(404);
    expect((await ask('/rss.xml', { headers: { cookie: 'view=hant' } })).text).toBe('<rss>发展</rss>');
  });

  test('a page that changes changes in every mode', async () => {
    const { ask, write } = await startServer();
    await ask('/', { headers: { cookie: 'view=lp' } });

    write('public/index.html', page('新的首页'));

    await expect
      .poll(async () => (await ask('/', { headers: { cookie: 'view=lp' } })).text)
      .toContain('新的首页');
  });

  test.each([
    ['/view?on=lp', '', 'lp'],
    ['/view?on=lp.hc&off=hant', 'view=hant.blue', 'lp.hc.blue'],
    ['/view?off=lp,xl', 'view=lp.xl.hc', 'hc'],
    ['/view?on=evil%0d%0aX:y', 'view=lp', 'lp'],
  ])('%s changes the cookie %j to %j', async (path, cookie, expected) => {
    const { ask } = await startServer();

    const reply = await ask(path, { headers: { cookie, referer: 'http://www.yunchuan.test/xinwen/?a=b' } });

    expect(reply.status).toBe(303);
    expect(reply.headers.location).toBe('/xinwen/?a=b');
    expect(reply.headers['set-cookie']).toEqual([
      expect.stringMatching(`^view=${expected}; Max-Age=31536000; Path=/; .*SameSite=Lax$`),
    ]);
  });

  test('no mode left means no cookie', async () => {
    const { ask } = await startServer();

    const reply = await ask('/view?off=lp', { headers: { cookie: 'view=lp' } });

    expect(String(reply.headers['set-cookie'])).toMatch(/^view=; Max-Age=0; /);
  });

  test('on a WAP host it goes back to the address that cannot be mistaken for a wish for desktop', async () => {
    const { ask } = await startServer();

    const reply = await ask('/view?on=lp', {
      host: 'm.yunchuan.test',
      headers: { referer: 'http://m.yunchuan.test/' },
    });

    expect(reply.headers.location).toBe('/wap/');
  });

  test.each(['https://evil.test/', '//evil.test', '/\\evil.test', '/%5cevil.test', '/%2f%2fevil.test'])(
    'it never leads to another website: %s',
    async (to) => {
      const { ask } = await startServer();

      const { headers } = await ask(`/view?on=lp&to=${encodeURIComponent(to)}`);

      expect(new URL(String(headers.location), 'http://www.yunchuan.test').origin).toBe(
        'http://www.yunchuan.test',
      );
      expect(headers.location).not.toMatch(/^\/[/\\]/);
    },
  );
});
