import { expect, test } from 'vitest';
import type { NavigationItem } from '../contract.ts';
import { presentBottomBar } from './bottom-bar.ts';

const item = (key: string, text: string): NavigationItem => ({
  key,
  text,
  href: `/wap/${key}/`,
  children: [],
});
const home = item('home', '首页');

test('the four places are filled from the navigation in their own order', () => {
  const bar = presentBottomBar([
    home,
    item('7', '互动交流'),
    item('5', '便民服务'),
    item('3', '政务公开'),
    item('9', '村务公示'),
  ]);

  expect(bar.map(({ text, key }) => [text, key])).toEqual([
    ['首页', 'home'],
    ['公开', '3'],
    ['服务', '5'],
    ['互动', '7'],
  ]);
  expect(bar[1]?.href).toBe('/wap/3/');
});

test('a place that the navigation cannot fill is left out', () => {
  expect(presentBottomBar([home, item('3', '政务公开')]).map(({ text }) => text)).toEqual(['首页', '公开']);
});

test('there is no bar for the home page alone', () => {
  expect(presentBottomBar([home, item('2', '工作动态')])).toEqual([]);
  expect(presentBottomBar([])).toEqual([]);
});
