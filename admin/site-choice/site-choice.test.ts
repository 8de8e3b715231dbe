import { expect, test } from 'vitest';

import { findSites, type SiteOption } from './find-sites.ts';
import { parseSiteCookie, writeSiteCookie } from './site-cookie.ts';

const site = (id: string, name: string, pinyin: string): SiteOption => ({
  id,
  name,
  kind: 'township',
  pinyin,
});
const sites = [
  site('1', '青石镇', 'qing shi zhen'),
  site('2', '清水乡', 'qing shui xiang'),
  site('3', '县教育局', 'xian jiao yu ju'),
];
const names = (query: string) => findSites(sites, query).map(({ name }) => name);

test.each([
  ['青石', ['青石镇']],
  ['qs', ['青石镇', '清水乡']],
  ['qingshu', ['清水乡']],
  ['jiaoyu', ['县教育局']],
  ['JYJ', ['县教育局']],
  ['', ['青石镇', '清水乡', '县教育局']],
  ['zz', []],
])('finds sites by %j', (query, found) => {
  expect(names(query)).toEqual(found);
});

test.each([
  ['a=b; zq-site=12; c=d', '12'],
  ['zq-site=', null],
  ['zq-site=1%20or%201', null],
  [null, null],
])('reads the chosen site from %j', (header, chosen) => {
  expect(parseSiteCookie(header)).toBe(chosen);
});

test('what is written is read again', () => {
  expect(parseSiteCookie(writeSiteCookie('66aa'))).toBe('66aa');
  expect(parseSiteCookie(writeSiteCookie(null))).toBeNull();
});
