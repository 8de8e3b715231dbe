import { expect, test } from 'vitest';

import type { SiteOption } from './find-sites.ts';
import { listRows } from './list-rows.ts';

const site = (id: string, name: string, pinyin: string, drafts = 0): SiteOption => ({
  id,
  name,
  kind: 'township',
  pinyin,
  drafts,
});
const few = [
  site('1', '青石镇', 'qing shi zhen', 3),
  site('2', '清水乡', 'qing shui xiang'),
  site('3', '云口镇', 'yun kou zhen'),
];
const said = ({ rows }: ReturnType<typeof listRows>) =>
  rows.map(({ heading, name, note }) => [heading ?? '', name, note].join(' ').trim());

test('without a query: all together, the last used, then every one', () => {
  expect(said(listRows(few, '', ['3', 'gone']))).toEqual([
    '全部我的站点 3 个，草稿 3',
    '最近用过 云口镇 乡镇',
    '全部 青石镇 草稿 3',
    '清水乡 乡镇',
    '云口镇 乡镇',
  ]);
});

test('with a query: what matches first, then the last used that does not', () => {
  expect(said(listRows(few, 'qs', ['3', '1']))).toEqual([
    '全部我的站点 3 个，草稿 3',
    '匹配 2 个 青石镇 草稿 3',
    '清水乡 乡镇',
    '最近用过 云口镇 乡镇',
  ]);
});

test('of hundreds of sites the first are shown, and each is found by what one types', () => {
  const many = Array.from({ length: 500 }, (_, index) => site(String(index), `站点${index}`, 'zhan dian'));

  const whole = listRows(many, '', []);

  expect([whole.rows.length, whole.more]).toEqual([51, 450]);
  expect(listRows(many, '站点499', []).rows.map(({ id }) => id)).toEqual([null, '499']);
  expect(listRows(many, 'zd', []).rows[1]?.heading).toBe('匹配 500 个');
});
