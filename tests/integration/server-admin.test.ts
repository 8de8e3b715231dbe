import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { AdminPart, AdminState } from '#server/admin/admin-part.ts';
import { startServer } from './server-fixture.ts';

/** Stands in for Next: says what it was asked and what body it could read. */
function fakeCms(
  answer: (request: IncomingMessage, response: ServerResponse) => void | Promise<void> = () => undefined,
) {
  const seen: { url: string; headers: IncomingMessage['headers']; body: string }[] = [];
  let state: AdminState = 'ready';
  const admin: AdminPart = {
    state: () => state,
    close: () => Promise.resolve(),
    async handle(request, response) {
      seen.push({ url: request.url ?? '', headers: { ...request.headers }, body: await text(request) });
      await answer(request, response);
      if (!response.writableEnded) response.end('CMS');
    },
  };
  return { admin, seen, turn: (to: AdminState) => (state = to) };
}

const login = (email: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ email, password: 'x' }),
});

describe('what reaches the CMS', () => {
  test.each([
    '/admin',
    '/admin/collections/articles?limit=10',
    '/api/articles?where[a][b]=c',
    '/_next/static/chunks/a.js',
  ])('%s does', async (path) => {
    const { admin, seen } = fakeCms();
    const { ask } = await startServer({ admin });

    expect((await ask(path)).text).toBe('CMS');
    expect(seen[0]?.url).toBe(path);
  });

  test.each([
    '/',
    '/administrator',
    '/ADMIN',
    '/api',
    '/apis',
    '/_next/image?url=a',
    '/_next/data/a.json',
    '/_next/webpack-hmr',
    '/__nextjs_source-map',
    '/api/graphql',
    '/api/GraphQL',
    '/api/%67raphql',
    '/api/graphql/x',
    '/api/users/first-register',
    '/admin/..%2f..%2fetc',
    '/api//users',
    '/api/users%2flogin',
  ])('%s does not', async (path) => {
    const { admin, seen } = fakeCms();
    const { ask } = await startServer({ admin });

    await ask(path);

    expect(seen).toEqual([]);
  });

  test('with a host of its own, it exists there only', async () => {
    const { admin } = fakeCms();
    const { ask } = await startServer({ admin, settings: { adminHost: 'admin.yunchuan.test:8443' } });

    expect((await ask('/admin', { host: 'Admin.yunchuan.test:8443' })).text).toBe('CMS');
    for (const path of ['/admin', '/api/users', '/_next/static/a.js', '/%61dmin']) {
      expect((await ask(path, { host: 'www.yunchuan.test' })).status).toBe(404);
      expect((await ask(path, { host: 'admin.yunchuan.test:80' })).status).toBe(404);
    }
  });

  test('forwarded headers count only from a trusted proxy', async () => {
    const headers = {
      'x-forwarded-host': 'evil.test',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.test',
    };
    const open = fakeCms();
    const behind = fakeCms();
    await (await startServer({ admin: open.admin })).ask('/admin', { headers });
    await (
      await startServer({ admin: behind.admin, settings: { trustProxy: 1 } })
    ).ask('/admin', { headers });

    expect(JSON.stringify(open.seen[0]?.headers)).not.toMatch(/evil|x-forwarded/);
    expect(behind.seen[0]?.headers['x-forwarded-proto']).toBe('https');
  });

  test('scripts are allowed by a nonce that Next is told and that is new each time', async () => {
    const { admin, seen } = fakeCms();
    const { ask } = await startServer({ admin });

    const policies = [await ask('/admin'), await ask('/admin')].map(({ headers }) =>
      String(headers['content-security-policy']),
    );
    const nonces = policies.map((policy) => /'nonce-([\w+/=]{20,})'/.exec(policy)?.[1]);

    expect(nonces[0]).not.toBe(nonces[1]);
    expect(seen[0]?.headers['content-security-policy']).toContain(`'nonce-${nonces[0]}'`);
    expect(policies[0]).not.toMatch(/script-src[^;]*unsafe/);
    expect(policies[0]).toContain("frame-ancestors 'self'");
  });
});

describe('while it is not ready', () => {
  test.each<[AdminState, string]>([
    ['absent', '后台正在准备'],
    ['preparing', '后台正在准备'],
    ['failed', '后台暂时打不开'],
  ])('%s says so and asks to come back', async (state, title) => {
    const { admin, turn } = fakeCms();
    turn(state);
    const { ask } = await startServer({ admin });

    const page = await ask('/admin');
    const api = await ask('/api/users/me');

    expect(page.status).toBe(503);
    expect(page.text).toContain(title);
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
    expect(page.headers.refresh).toBe(page.headers['retry-after']);
    expect(api.text).toMatch(/^\{"errors":\[\{"message":"/);
    expect(api.text).toContain(title);
    expect((await ask('/')).status).toBe(200);
  });

  test('a content database that is away is told in Chinese, and is back as soon as it answers', async () => {
    const { admin } = fakeCms();
    let answers = false;
    const checkDatabase = () => (answers ? Promise.resolve() : Promise.reject(new Error('away')));
    const { ask } = await startServer({ admin, checkDatabase });

    const away = await ask('/admin/collections/articles');
    answers = true;

    expect(away.status).toBe(503);
    expect(away.text).toContain('后台暂时打不开');
    await expect.poll(async () => (await ask('/admin')).status).toBe(200);
    expect((await ask('/_next/static/a.js')).status).toBe(200);
  });

  test('a CMS that fails takes nothing with it', async () => {
    const { admin } = fakeCms(() => Promise.reject(new Error('SECRET at /srv/app/x.ts')));
    const { ask } = await startServer({ admin });

    const reply = await ask('/api/articles');

    expect(reply.status).toBe(500);
    expect(reply.text).not.toContain('SECRET');
    expect((await ask('/')).status).toBe(200);
  });
});

describe('bodies', () => {
  test('reach the CMS whole', async () => {
    const { admin, seen } = fakeCms();
    const { ask } = await startServer({ admin });
    const body = JSON.stringify({ title: '发展'.repeat(100_000) });

    await ask('/api/articles', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) },
      body,
    });

    expect(seen[0]?.body).toBe(body);
  });

  test.each([
    ['a document', 'application/json', 16 * 1024 * 1024 + 1, 413],
    ['an upload', 'multipart/form-data; boundary=x', 17 * 1024 * 1024 + 1, 413],
    ['an endless body', 'application/json', undefined, 411],
  ])('%s that is too long is refused before it is sent', async (_, type, length, status) => {
    const { admin, seen } = fakeCms();
    const { askRaw } = await startServer({ admin });
    const size = length === undefined ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`;

    const answer = await askRaw(
      `POST /api/articles HTTP/1.1\r\nHost: a.test\r\nContent-Type: ${type}\r\n${size}\r\n\r\n`,
    );

    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(seen).toEqual([]);
  });

  test.each([
    [{ origin: 'https://evil.test' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ origin: 'http://www.yunchuan.test' }, 200],
    [{ origin: 'http://a.test' }, 200],
    [{}, 200],
  ])('a change with %j gets %i', async (headers, status) => {
    const { admin } = fakeCms();
    const { ask } = await startServer({ admin });

    const reply = await ask('/api/articles/1', {
      method: 'PATCH',
      host: 'a.test',
      headers: headers,
      body: '{}',
    });

    expect(reply.status).toBe(status === 403 ? 403 : 200);
  });
});

describe('logins', () => {
  const refused = (_: IncomingMessage, response: ServerResponse): void => void response.writeHead(401).end();

  test('the body is read for the account, and the CMS gets a request that nobody has touched', async () => {
    let touched = true;
    const { admin, seen } = fakeCms();
    const handle = admin.handle;
    admin.handle = (request, response) => {
      touched = Readable.isDisturbed(request);
      return handle(request, response);
    };
    const { ask } = await startServer({ admin });

    await ask('/api/users/login', login('a@b.cn'));

    expect(touched).toBe(false);
    expect(seen[0]).toMatchObject({ url: '/api/users/login', body: '{"email":"a@b.cn","password":"x"}' });
  });

  test('an account takes so many failures from anywhere, and others go on', async () => {
    const { admin, seen } = fakeCms(refused);
    const loginLimits = { perAddress: 100, perAccount: 3, atOnce: 2, waiting: 10 };
    const { ask } = await startServer({ admin, loginLimits, settings: { trustProxy: 1 } });
    const from = (address: string, email: string) =>
      ask('/api/users/login', { ...login(email), headers: { 'x-forwarded-for': address } });

    const statuses = [];
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'])
      statuses.push((await from(address, 'A@b.cn')).status);
    const other = await from('192.0.2.4', 'other@b.cn');

    expect(statuses).toEqual([401, 401, 401, 429]);
    expect(other.status).toBe(401);
    expect(seen).toHaveLength(4);
  });

  test('the ones that the CMS refused are told, with account and address', async () => {
    const told: unknown[] = [];
    const { ask } = await startServer({
      admin: fakeCms(refused).admin,
      settings: { trustProxy: 1 },
      onRefusedLogin: (failure) => told.push(failure),
    });
    const accepted = await startServer({
      admin: fakeCms().admin,
      onRefusedLogin: () => told.push('accepted'),
    });

    await ask('/api/users/login', { ...login('A@b.cn'), headers: { 'x-forwarded-for': '192.0.2.1' } });
    await accepted.ask('/api/users/login', login('a@b.cn'));

    expect(told).toEqual([{ account: 'a@b.cn', address: '192.0.2.1' }]);
  });

  test.each(['/api/users/login', '/api/users/LOGIN', '/api/users/%6cogin', '/api/users/login/'])(
    'an address takes so many failures for whatever account, also at %s',
    async (path) => {
      const { admin } = fakeCms(refused);
      const loginLimits = { perAddress: 2, perAccount: 100, atOnce: 2, waiting: 10 };
      const { ask } = await startServer({ admin, loginLimits });

      const replies = [];
      for (const email of ['a@b.cn', 'b@b.cn', 'c@b.cn']) replies.push(await ask(path, login(email)));

      expect(replies.map(({ status }) => status)).toEqual([401, 401, 429]);
      expect(Number(replies[2]?.headers['retry-after'])).toBeGreaterThan(0);
      expect(replies[2]?.text).toContain('登录尝试太多');
    },
  );

  test('logins that succeed are not counted', async () => {
    const { admin } = fakeCms();
    const loginLimits = { perAddress: 2, perAccount: 2, atOnce: 2, waiting: 10 };
    const { ask } = await startServer({ admin, loginLimits });

    const statuses = [];
    for (let index = 0; index < 6; index += 1)
      statuses.push((await ask('/api/users/login', login('a@b.cn'))).status);

    expect(statuses).toEqual([200, 200, 200, 200, 200, 200]);
  });

  test('a flood is checked a few at a time, and the rest is sent away', async () => {
    let running = 0;
    let most = 0;
    const gate = Promise.withResolvers<null>();
    const { admin } = fakeCms(async (_, response) => {
      most = Math.max(most, ++running);
      await gate.promise;
      running -= 1;
      response.writeHead(401).end();
    });
    const loginLimits = { perAddress: 100, perAccount: 100, atOnce: 2, waiting: 3 };
    const { ask } = await startServer({ admin, loginLimits });

    const flood = Array.from({ length: 12 }, (_, index) => ask('/api/users/login', login(`${index}@b.cn`)));
    await expect.poll(() => most).toBe(2);
    expect((await ask('/')).status).toBe(200);
    gate.resolve(null);
    const statuses = (await Promise.all(flood)).map(({ status }) => status).sort();

    expect(most).toBe(2);
    expect(statuses.filter((status) => status === 401).length).toBeGreaterThanOrEqual(5);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(1);
  });

  test('a login that is not a login is refused', async () => {
    const { admin, seen } = fakeCms();
    const { ask } = await startServer({ admin });

    const reply = await ask('/api/users/login', { method: 'POST', body: 'x'.repeat(20_000) });

    expect(reply.status).toBe(413);
    expect(seen).toEqual([]);
  });
});
