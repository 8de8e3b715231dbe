import { expect, test } from 'vitest';
import { routesByPath } from '#server/routes/public-routes.ts';
import {
  outputTree,
  startServer,
  type AskOptions,
  type Reply,
  type RunningServer,
} from './server-fixture.ts';

const phone =
  'Mozilla/5.0 (Linux; Android 14; HBN-AL00) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0 Mobile Safari/537.36';
const robot = `${phone} (compatible; Baiduspider-render/2.0; +http://www.baidu.com/search/spider.html)`;
const origin = 'http://www.yunchuan.test';

/** A phone that keeps cookies and tells where it comes from, as browsers do. */
function browse({ ask }: RunningServer, host = 'www.yunchuan.test') {
  const jar = new Map<string, string>();
  return async (path: string, options: AskOptions = {}): Promise<Reply> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      'user-agent': phone,
      accept: 'text/html,*/*;q=0.8',
      ...(cookie ? { cookie } : {}),
      ...options.headers,
    };
    const reply = await ask(path, { host, ...options, headers });
    for (const line of reply.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^(\w+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
      if (value === '') jar.delete(name);
    }
    return reply;
  };
}

test('a phone is sent to the same page in WAP, once', async () => {
  const visit = browse(await startServer());

  const first = await visit('/202611/a.html?from=timeline');
  const second = await visit('/202611/a.html');

  expect(first.status).toBe(302);
  expect(first.headers.location).toBe('/wap/202611/a.html?from=timeline');
  expect(first.headers['cache-control']).toBe('no-store');
  expect(first.headers.vary).toContain('User-Agent');
  expect(second.status).toBe(200);
});

test('the way back is a plain link, and it is remembered', async () => {
  const visit = browse(await startServer());
  await visit('/');

  const desktop = await visit('/', { headers: { referer: `${origin}/wap/` } });
  const later = await visit('/202611/a.html');

  expect(desktop.status).toBe(200);
  expect(desktop.text).toContain('门户首页');
  expect(String(desktop.headers['set-cookie'])).toMatch(
    /^edition=desktop; Max-Age=31536000; Path=\/; .*HttpOnly; SameSite=Lax/,
  );
  expect(desktop.headers['cache-control']).toBe('private, no-cache');
  expect(later.text).toContain('门户文章');
});

test('the way back works on a phone that keeps no cookies', async () => {
  const { ask } = await startServer();

  const reply = await ask('/202611/a.html', {
    headers: { 'user-agent': phone, accept: 'text/html', referer: `${origin}/wap/202611/a.html` },
  });

  expect(reply.status).toBe(200);
});

test('who goes back to WAP is a phone like any other again', async () => {
  const visit = browse(await startServer());
  await visit('/?edition=desktop');

  const wap = await visit('/wap/202611/a.html', { headers: { referer: `${origin}/202611/a.html` } });
  const later = await visit('/202611/a.html');

  expect(String(wap.headers['set-cookie'])).toMatch(/^edition=; Max-Age=0; /);
  expect(later.headers.location).toBe('/wap/202611/a.html');
});

test('a query says outright what is wanted and is gone from the address', async () => {
  const visit = browse(await startServer());

  const reply = await visit('/202611/a.html?a=b&edition=desktop&c=d');
  const page = await visit(String(reply.headers.location));

  expect(reply.headers.location).toBe('/202611/a.html?a=b&c=d');
  expect(page.text).toContain('门户文章');
});

test.each<[string, AskOptions]>([
  ['a robot', { headers: { 'user-agent': robot } }],
  ['a frame of the preview', { headers: { 'sec-fetch-dest': 'iframe' } }],
  ['a program', { headers: { accept: 'application/json' } }],
  ['HEAD', { method: 'HEAD' }],
])('%s is not sent anywhere', async (_, options) => {
  const visit = browse(await startServer());

  expect((await visit('/202611/a.html', options)).status).toBe(200);
});

test.each(['/rss.xml', '/robots.txt', '/assets/desktop-abc123.css'])(
  '%s is no page and has no edition',
  async (path) => {
    const visit = browse(await startServer());

    expect((await visit(path)).status).toBe(200);
  },
);

test('a page without a WAP page is shown as it is', async () => {
  const visit = browse(await startServer({ files: { ...outputTree, 'only.html': '<html></html>' } }));

  expect((await visit('/only.html')).status).toBe(200);
});

test('what was answered to a phone is not given to others, nor the other way round', async () => {
  const { ask } = await startServer();
  const asPhone = () => ask('/', { headers: { 'user-agent': phone } });

  const statuses = [
    (await ask('/')).status,
    (await asPhone()).status,
    (await ask('/')).status,
    (await asPhone()).status,
  ];

  expect(statuses).toEqual([200, 302, 200, 302]);
});

test('from a host that has only WAP the way back leads to the desktop host, which remembers', async () => {
  const routes = {
    ...routesByPath,
    siteForHost: (host: string) => (host === 'qs.test' ? { prefix: '/sites/qingshi' } : null),
    hostForSite: () => 'qs.test',
  };
  const server = await startServer({ routes });
  const wap = await browse(server, 'm.qs.test')('/202611/b.html');
  const onDesktop = browse(server, 'qs.test');

  const link = await browse(server, 'm.qs.test')('/202611/b.html', {
    headers: { referer: 'http://m.qs.test/202611/b.html' },
  });
  const arrived = await onDesktop('/202611/b.html?edition=desktop');
  const page = await onDesktop('/202611/b.html');

  expect(wap.text).toContain('青石手机文章');
  expect(link.headers.location).toBe('http://qs.test/202611/b.html?edition=desktop');
  expect(arrived.headers.location).toBe('/202611/b.html');
  expect(page.text).toContain('青石文章');
});
