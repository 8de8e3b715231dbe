import { expect, test } from 'vitest';
import { itemCatalog, platformCatalog } from '../examples/catalogs.ts';
import { coverColumn, listColumn } from '../examples/columns.ts';
import { presentColumnChips } from './column-chips.ts';

const marked = (chips: { text: string; current: boolean; open: boolean }[]) =>
  chips.filter(({ current, open }) => current || open).map(({ text }) => text);

test('a column deep in the tree shows the branch above it, and its own row', () => {
  const { top, children } = presentColumnChips(listColumn('wap'));

  expect(top.slice(0, 3).map(({ text }) => text)).toEqual(['首页', '新闻中心', '政务新闻']);
  expect(marked(top)).toEqual(['政务新闻']);
  expect(children.map(({ text }) => text)).toEqual(['云川要闻', '部门动态', '乡镇动态', '通知公告']);
  expect(children[0]).toMatchObject({ current: true });
});

test('the root column marks itself when no branch is open', () => {
  const page = coverColumn('wap');
  const nodes = page.tree.nodes.map((node) => ({ ...node, open: false, children: [] }));

  const { top, children } = presentColumnChips({ ...page, tree: { ...page.tree, nodes } });

  expect(marked(top)).toEqual(['新闻中心']);
  expect(top[1]).toMatchObject({ current: true });
  expect(children).toEqual([]);
});

test('the platform marks itself, the list of an item the statutory content', () => {
  expect(marked(presentColumnChips(platformCatalog('wap')).top)).toEqual(['政府信息公开']);
  expect(marked(presentColumnChips(itemCatalog('wap')).top)).toEqual(['法定主动公开内容']);
});

test('a column without relatives shows the navigation of the site', () => {
  const page = listColumn('wap');

  const { top } = presentColumnChips({ ...page, tree: { ...page.tree, nodes: [] } });

  expect(top.map(({ text }) => text)).toEqual(page.chrome.navigation.map(({ text }) => text));
  expect(marked(top)).toEqual(['新闻中心']);
});
