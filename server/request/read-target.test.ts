import { describe, expect, test } from 'vitest';
import { maxTargetBytes, readTarget } from './read-target.ts';

const read = (url: string, host = 'www.example.gov.cn') =>
  readTarget({ url, headers: { host }, rawHeaders: ['Host', host] });

describe('readTarget', () => {
  test.each([
    ['/', '/'],
    ['/sites/qingshi/202611/slug.html', '/sites/qingshi/202611/slug.html'],
    ['/%E6%96%B0%E9%97%BB/', '/新闻/'],
    ['/a%20b.html', '/a b.html'],
    ['/%2561.html', '/%61.html'],
  ])('decodes %s once', (url, path) => {
    expect(read(url)).toMatchObject({ path });
  });

  test('keeps the query apart', () => {
    expect(read('/a?b=/../c')).toMatchObject({ path: '/a', query: '?b=/../c' });
  });

  test.each([
    '/../etc/passwd',
    '/a/../../b',
    '/%2e%2e/etc/passwd',
    '/a/.%2e/b',
    '/a/./b',
    '//evil.example',
    '/a//b',
    '/a%2fb',
    '/a%2F..%2Fb',
    '/a%5c..%5cb',
    '/a\\b',
    '/a%00.html',
    '/a%0d%0aSet-Cookie:x',
    '/%',
    '/%ff',
    '/%c0%ae%c0%ae/',
    '/%E2%80%AEx.html',
    'http://evil.example/',
    '*',
    '',
  ])('refuses %s', (url) => {
    expect(read(url)).toMatchObject({ status: 400 });
  });

  test.each(['/.git/config', '/.env', '/a/.index.html.tmp', '/%2egit/config'])('hides %s', (url) => {
    expect(read(url)).toMatchObject({ status: 404 });
  });

  test('refuses a target that is too long', () => {
    expect(read(`/${'a'.repeat(maxTargetBytes)}`)).toMatchObject({ status: 414 });
  });

  test.each([
    ['WWW.Example.gov.CN:8080', 'www.example.gov.cn'],
    ['example.gov.cn.', 'example.gov.cn'],
    ['127.0.0.1:3000', '127.0.0.1'],
    ['[::1]:3000', '[::1]'],
    ['localhost', 'localhost'],
  ])('reads the host %s', (host, expected) => {
    expect(read('/', host)).toMatchObject({ host: expected });
  });

  test.each([
    'evil.example/path',
    'a b',
    'user@host',
    'host:port',
    'a..b',
    '-a',
    'x'.repeat(300),
    'a,b',
    '[::1',
  ])('refuses the host %s', (host) => {
    expect(read('/', host)).toMatchObject({ status: 400 });
  });
});
