import { expect, test } from 'vitest';
import { applyView } from './apply-view.ts';
import { readView } from './view-flags.ts';

const apply = async (html: string, view: string): Promise<string> =>
  (await applyView(Buffer.from(html), view)).toString('utf8');

test('leaves a page without reading modes as it is', async () => {
  const page = Buffer.from('<html lang="zh-CN">发展</html>');

  expect(await applyView(page, '')).toBe(page);
});

test.each([
  ['<html lang="zh-CN"><body>', '<html lang="zh-CN" class="lp hc"><body>'],
  ['<html class="js" lang="zh-CN">', '<html class="js lp hc" lang="zh-CN">'],
  ["<html class='js'>", '<html class="js lp hc">'],
  ['<html class=js>', '<html class="js lp hc">'],
  ['<html>', '<html class="lp hc">'],
])('adds classes to %s', async (before, after) => {
  expect(await apply(before, 'lp.hc')).toBe(after);
});

test('writes text and shown attributes in traditional script and nothing else', async () => {
  const html =
    '<!doctype html><html lang="zh-CN"><head><title>发展 &amp; 干部</title><meta name="a" content="发展"></head>' +
    '<body><a href="/发展.html" title="头发" data-x="发">后来&nbsp;发展</a><img alt=发 src="发.png">' +
    '<input value="发" placeholder=\'发\'><script>var a = "发展";</script><style>/* 发 */</style><!-- 发 --><p>3 < 4 发𠮷😀';

  const converted = await apply(html, 'hant');

  expect(converted).toBe(
    '<!doctype html><html lang="zh-Hant" class="hant"><head><title>發展 &amp; 幹部</title><meta name="a" content="发展"></head>' +
      '<body><a href="/发展.html" title="頭髮" data-x="发">後來&nbsp;發展</a><img alt=發 src="发.png">' +
      '<input value="发" placeholder=\'發\'><script>var a = "发展";</script><style>/* 发 */</style><!-- 发 --><p>3 < 4 發𠮷😀',
  );
});

test('converts by phrase, not by character alone', async () => {
  expect(await apply('<p>软件与头发、发展', 'hant')).toContain('軟體與頭髮、發展');
});

test.each([
  [undefined, ''],
  ['view=hc.lp', 'lp.hc'],
  ['a=1; view=hant; b=2', 'hant'],
  ['view=lp.lp.evil.hc', 'lp.hc'],
  ['preview=lp', ''],
  ['view=<script>', ''],
])('reads %s as %j', (cookie, view) => {
  expect(readView(cookie)).toBe(view);
});
