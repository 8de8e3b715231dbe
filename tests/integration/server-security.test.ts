import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { routesByPath } from '#server/routes/public-routes.ts';
import { outputTree, startServer } from './server-fixture.ts';

/** Targets that try to leave the output tree, to list it, or to reach what is hidden in it. */
const attackPaths = [
  '/../secret',
  '/../../../../etc/passwd',
  '/assets/../../secret',
  '/assets/..%2f..%2fsecret',
  '/%2e%2e/secret',
  '/%2e%2e%2fsecret',
  '/..%5csecret',
  '/..\\secret',
  '/%252e%252e/secret',
  '/%c0%ae%c0%ae/secret',
  '/..;/secret',
  '/./index.html',
  '//secret',
  '/assets//desktop-abc123.css',
  '/secret%00.html',
  '/index.html%00',
  '/index.html%0d%0aX-Injected:1',
  '/%',
  '/%zz',
  '/%ff%fe',
  '/.git/config',
  '/.env',
  '/sites/.hidden/index.html',
  '/index.html.br',
  '/index.html.tmp123',
  '/index.html/',
  '/index.html/x',
  '/secret',
  '/media/../secret',
  '/media/..%2fsecret',
  '/media/.hidden',
  '/media/',
  '/media',
  '/media/202611/',
  '/media/202611/%2e%2e/a.pdf',
  '/uploads/202611/a.pdf',
  '/store.sqlite',
  '/_next/image?url=%2Fa&w=64&q=75',
  '/_next/data/x/index.json',
  '/api/graphql',
  '/api/graphql-playground',
  '/api/users/first-register',
  '/API/graphql',
  '/__proto__',
  '/constructor',
  `/${'a/'.repeat(2000)}`,
  `/${'a'.repeat(300)}.html`,
];

const files = {
  ...outputTree,
  '.env': 'SECRET',
  '.git/config': 'SECRET',
  'index.html.br': 'SECRET',
  'index.html.tmp123': 'SECRET',
};

describe('attack paths', () => {
  test.each(attackPaths)('%s', async (path) => {
    const { ask, write } = await startServer({ files });
    write('secret', 'SECRET');
    write('public/secret', 'SECRET');
    write('uploads/.hidden', 'SECRET');

    const reply = await ask(path);

    expect([400, 404, 414]).toContain(reply.status);
    expect(reply.text).not.toContain('SECRET');
    expect(reply.headers).not.toHaveProperty('x-injected');
  });

  test.each([
    [
      'absolute form',
      'GET http://evil.test/ HTTP/1.1\r\nHost: www.yunchuan.test\r\nConnection: close\r\n\r\n',
    ],
    ['asterisk form', 'OPTIONS * HTTP/1.1\r\nHost: www.yunchuan.test\r\nConnection: close\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: a.test\r\nHost: b.test\r\nConnection: close\r\n\r\n'],
    ['a host with a path', 'GET / HTTP/1.1\r\nHost: a.test/evil\r\nConnection: close\r\n\r\n'],
    ['a host with a user', 'GET / HTTP/1.1\r\nHost: a@b.test\r\nConnection: close\r\n\r\n'],
    [
      'upgrade',
      'GET /_next/webpack-hmr HTTP/1.1\r\nHost: a.test\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
    ],
    [
      'length and chunks',
      'POST /api/users HTTP/1.1\r\nHost: a.test\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'two lengths',
      'POST /api/users HTTP/1.1\r\nHost: a.test\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n',
    ],
    ['a header that is too long', `GET / HTTP/1.1\r\nHost: a.test\r\nX: ${'a'.repeat(200_000)}\r\n\r\n`],
  ])('%s is refused', async (_, text) => {
    const { askRaw } = await startServer();

    // Reset before the answer arrived is a refusal too.
    expect(await askRaw(text)).toMatch(/^(?:HTTP\/1\.1 (?:400|431) |$)/);
  });

  test('CONNECT gets nothing', async () => {
    const { askRaw } = await startServer();

    expect(await askRaw('CONNECT evil.test:443 HTTP/1.1\r\nHost: evil.test:443\r\n\r\n')).not.toContain(
      ' 200 ',
    );
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s is not for readers',
    async (method) => {
      const { ask } = await startServer();

      const reply = await ask('/', { method });

      expect(reply.status).toBe(405);
      expect(reply.headers.allow).toBe('GET, HEAD');
    },
  );

  test('a made-up host shows up nowhere in the answer', async () => {
    const { ask } = await startServer();

    for (const path of ['/xinwen', '/', '/nowhere', '/view?on=lp']) {
      const reply = await ask(path, { host: 'evil.test', headers: { 'x-forwarded-host': 'evil.test' } });
      expect(JSON.stringify(reply.headers) + reply.text).not.toContain('evil.test');
    }
  });
});

describe('headers', () => {
  test('pages may load nothing but their own files', async () => {
    const { ask } = await startServer();

    const { headers } = await ask('/');

    expect(headers['content-security-policy']).toContain(
      "default-src 'none';script-src 'self';style-src 'self'",
    );
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  test.each(['/', '/nowhere.html', '/xinwen', '/view?on=lp', '/healthz', '/media/nothing.pdf', '/%'])(
    '%s is never sniffed',
    async (path) => {
      const { ask } = await startServer();

      const { headers } = await ask(path);

      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    },
  );

  test('https is kept once it was used', async () => {
    const { ask } = await startServer({ settings: { publicUrl: 'https://www.yunchuan.test' } });

    const page = await ask('/');
    const view = await ask('/view?on=lp');

    expect(page.headers['strict-transport-security']).toBe('max-age=31536000');
    expect(page.headers['content-security-policy']).toContain('upgrade-insecure-requests');
    expect(String(view.headers['set-cookie'])).toContain('; Secure');
  });

  test('the preview in an admin of its own host may show pages', async () => {
    const { ask } = await startServer({ settings: { adminHost: 'admin.yunchuan.test' } });

    const { headers } = await ask('/');

    expect(headers['content-security-policy']).toContain("frame-ancestors 'self' http://admin.yunchuan.test");
    expect(headers).not.toHaveProperty('x-frame-options');
  });
});

describe('uploaded files', () => {
  const routes = {
    ...routesByPath,
    originalNameOf: (path: string) => (path === '/media/202611/known.pdf' ? '关于开展检查的通知.pdf' : null),
  };

  test.each([
    ['a.webp', 'image/webp', undefined],
    ['a.mp4', 'video/mp4', undefined],
    [
      'known.pdf',
      'application/pdf',
      "attachment; filename*=UTF-8''%E5%85%B3%E4%BA%8E%E5%BC%80%E5%B1%95%E6%A3%80%E6%9F%A5%E7%9A%84%E9%80%9A%E7%9F%A5.pdf",
    ],
    ['other.pdf', 'application/pdf', 'attachment'],
    ['a.docx', 'application/octet-stream', 'attachment'],
    ['a.html', 'application/octet-stream', 'attachment'],
    ['a.svg', 'application/octet-stream', 'attachment'],
    ['a.js', 'application/octet-stream', 'attachment'],
  ])('%s is sent as %s', async (name, type, disposition) => {
    const { ask, write } = await startServer({ routes });
    write(`uploads/202611/${name}`, '<script>alert(1)</script>');

    const reply = await ask(`/media/202611/${name}`, { host: 'qs.test' });

    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toBe(type);
    expect(reply.headers['content-disposition']).toBe(disposition);
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
    expect(reply.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    expect(reply.headers['cache-control']).toBe('public, max-age=3600');
  });

  test('a name in the query neither injects a header nor changes the kind of file', async () => {
    const { ask, write } = await startServer({ routes });
    write('uploads/202611/other.pdf', 'pdf');

    const reply = await ask(
      `/media/202611/other.pdf?name=${encodeURIComponent('报告"\r\nX-Injected: 1\r\n.exe')}`,
    );

    expect(reply.headers).not.toHaveProperty('x-injected');
    expect(reply.headers['content-disposition']).toBe(
      "attachment; filename*=UTF-8''%E6%8A%A5%E5%91%8AX-Injected%201.exe.pdf",
    );
  });

  test('the name of the store counts for more than the one in the query', async () => {
    const { ask, write } = await startServer({ routes });
    write('uploads/202611/known.pdf', 'pdf');

    const reply = await ask('/media/202611/known.pdf?name=other');

    expect(reply.headers['content-disposition']).toContain('%E5%85%B3%E4%BA%8E');
  });

  test('video is sent in parts, and again only when it has changed', async () => {
    const { ask, write } = await startServer();
    write('uploads/202611/a.mp4', '0123456789');

    const part = await ask('/media/202611/a.mp4', { headers: { range: 'bytes=2-4' } });
    const again = await ask('/media/202611/a.mp4', {
      headers: { 'if-none-match': String(part.headers.etag) },
    });
    const beyond = await ask('/media/202611/a.mp4', { headers: { range: 'bytes=50-' } });

    expect([part.status, part.text, part.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
    expect([again.status, again.text]).toEqual([304, '']);
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
  });

  test('a folder is not a file', async () => {
    const { ask, dataDir } = await startServer();
    mkdirSync(join(dataDir, 'uploads/folder.pdf'), { recursive: true });
    symlinkSync('/nowhere', join(dataDir, 'uploads/broken.pdf'));

    expect((await ask('/media/folder.pdf')).status).toBe(404);
    expect((await ask('/media/broken.pdf')).status).toBe(404);
  });
});
