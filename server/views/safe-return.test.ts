import { describe, expect, test } from 'vitest';
import { safeReturn } from './safe-return.ts';

const back = (to: string | null, referer?: string) =>
  safeReturn({ to, referer, authority: 'www.a.gov.cn:8080' });

describe('safeReturn', () => {
  test('prefers the page that is asked for', () => {
    expect(back('/a/b.html?c=d', 'http://www.a.gov.cn:8080/x')).toBe('/a/b.html?c=d');
  });

  test('goes back to the page the reader came from', () => {
    expect(back(null, 'http://www.a.gov.cn:8080/x?y=1')).toBe('/x?y=1');
  });

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/%0d%0aSet-Cookie:a=b/../\r\nX: y',
    'javascript:alert(1)',
    'evil',
    '/..//evil.example/',
    `/${'a'.repeat(3000)}`,
  ])('never goes to %s', (to) => {
    expect(back(to)).toBe('/');
  });

  test.each(['https://evil.example/a', 'http://www.a.gov.cn/other-port', 'data:text/html,x', 'nonsense'])(
    'does not go back to %s',
    (referer) => {
      expect(back(null, referer)).toBe('/');
    },
  );
});
