import { expect, test } from 'vitest';
import { presentDisposition } from './content-disposition.ts';

const nameIn = (header: string): string =>
  decodeURIComponent(header.replace(/^attachment; filename\*=UTF-8''/, ''));

test('keeps a Chinese name', () => {
  expect(nameIn(presentDisposition('关于〔2026〕5号（附件）.PDF', '/202611/ab.pdf'))).toBe(
    '关于〔2026〕5号（附件）.pdf',
  );
});

test('leaves the name to the link when there is none', () => {
  expect(presentDisposition(null, '/202611/ab.pdf')).toBe('attachment');
});

test.each([
  'a"\r\nSet-Cookie: x=1',
  "a'; filename=evil.exe",
  'a\0b',
  '../../etc/passwd',
  '中'.repeat(500),
  '\ud800x',
  '‮fdp.exe',
])('cannot be led astray by %j', (name) => {
  const header = presentDisposition(name, '/202611/ab.pdf');

  expect(header).toMatch(/^attachment; filename\*=UTF-8''[\w.%~!-]+\.pdf$/);
  expect(header.length).toBeLessThan(1_000);
  expect(nameIn(header)).not.toMatch(/[\r\n"/\\\0]/);
});

test.each(['…', '.', '', '   ', '.pdf'])('offers no empty or hidden name for %j', (name) => {
  expect(presentDisposition(name, '/202611/ab.pdf')).not.toMatch(/''\./);
});
