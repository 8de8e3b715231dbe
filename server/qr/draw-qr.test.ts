import { expect, test } from 'vitest';
import { drawQr, mayDraw } from './draw-qr.ts';

const hosts = new Set(['www.example.gov.cn', 'localhost:3000']);

test.each([
  ['http://localhost:3000/wap/202611/a.html', true],
  ['https://www.example.gov.cn/', true],
  ['https://www.example.gov.cn.evil.test/', false],
  ['javascript:alert(1)', false],
  ['//www.example.gov.cn/', false],
  [`https://www.example.gov.cn/${'a'.repeat(600)}`, false],
])('%s may be drawn: %s', (url, expected) => {
  expect(mayDraw(url, hosts)).toBe(expected);
});

test('a code is one small drawing without script, and differs by address', () => {
  const code = drawQr('https://www.example.gov.cn/wap/202611/a.html');

  expect(code).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/u);
  expect(code).not.toContain('script');
  expect(drawQr('https://www.example.gov.cn/wap/202611/b.html')).not.toBe(code);
});
