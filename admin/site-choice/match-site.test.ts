import { expect, test } from 'vitest';

import { matchSite } from './match-site.ts';

const site = { id: '1', name: '青石镇', kind: 'township', pinyin: 'qing shi zhen' };
const shown = (query: string) => {
  const { name, pinyin } = matchSite(site, query);
  const mark = ({ text, isHit }: { text: string; isHit: boolean }) => (isHit ? `[${text}]` : text);
  return `${name.map(mark).join('')} ${pinyin.map(mark).join(' ')}`;
};

test.each([
  ['qs', '[青石]镇 [qing] [shi] zhen'],
  ['sz', '青[石镇] qing [shi] [zhen]'],
  ['qingsh', '[青石]镇 [qing] [shi] zhen'],
  ['shi zh', '青[石镇] qing [shi] [zhen]'],
  ['石', '青[石]镇 qing shi zhen'],
  ['xx', '青石镇 qing shi zhen'],
])('%s stands in the site as %s', (query, said) => {
  expect(shown(query)).toBe(said);
});
