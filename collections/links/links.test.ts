import { expect, it } from 'vitest';
import { linkFaults } from './hooks/check-link.ts';

const paths = (link: Parameters<typeof linkFaults>[0]) => linkFaults(link).map((fault) => fault.path);

it.each([
  [{ url: 'https://www.news.cn' }, []],
  [{ url: '/sites/qingshi/' }, []],
  [{ article: 7 }, []],
  [{}, ['url']],
  [{ url: 'javascript:alert(1)' }, ['url']],
  [{ url: '//evil.example' }, ['url']],
  [{ place: 'carousel', article: 7 }, ['image']],
  [{ place: 'carousel', article: 7, image: 3 }, []],
  [{ place: 'map', article: 7 }, ['left', 'top']],
  [{ place: 'map', article: 7, left: 0, top: 40 }, []],
  [{ url: '/', from: '2026-11-24T00:00:00.000Z', until: '2026-11-23T00:00:00.000Z' }, ['until']],
])('finds in %j the faults %j', (link, expected) => {
  expect(paths(link)).toEqual(expected);
});
