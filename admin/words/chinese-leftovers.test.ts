import { expect, test } from 'vitest';

import { chineseFor, chineseForSpoken } from './chinese-leftovers.ts';

test.each([
  ['ID', '编号'],
  ['Notifications alt+T', '通知'],
  ['disabled', '不能修改'],
  ['Drag to move', '拖动这一段'],
  [
    '\n  To pick up a draggable item, press the space bar.',
    '按空格键拿起，用方向键移动，再按空格键放下，按退出键取消。',
  ],
  ['搜标题, 作者 或 文号', '搜标题、作者、文号'],
  ['Remove 个人', '去掉 个人'],
  ['sortable', '可以拖动排序'],
  ['按 {{label}} 升序 排序', '按升序排列'],
  ['按 标题 升序 排序', null],
  ['Close toast', '关闭通知'],
  ['青石镇', null],
  ['IDEA', null],
])('says %j as %j', (text, said) => {
  expect(chineseFor(text)).toBe(said);
});

test.each([
  [
    'Use Up and Down to choose options, press Enter to select the currently focused option, press Escape to exit the menu, press Tab to select the option and exit the menu.',
    '用上下方向键选，按回车键选中，按退出键关闭。',
  ],
  [
    'Select is focused ,type to refine list, press Down to open the menu, ',
    '输入文字缩小范围，按向下键打开列表。',
  ],
  ['栏目 is focused , press Down to open the menu, ', '栏目：按向下键打开列表。'],
  [
    'Use left and right to toggle between focused values, press Backspace to remove the currently focused value',
    '用左右方向键在已选的几项之间移动，按退格键去掉一项。',
  ],
  ['option 镇务动态, selected.', '镇务动态，已选中。'],
  ['options 个人,村集体, selected.', '个人,村集体，已选中。'],
  ['option 个人, deselected.', '个人，已去掉。'],
  ['All selected options have been cleared.', '已全部清除。'],
  ['value 个人 focused, 1 of 2.', '个人，已选的第 1 项，共 2 项。'],
  ['镇务动态 selected, 3 of 12.', '镇务动态，已选中，第 3 项，共 12 项。'],
  ['镇务动态, 3 of 12.', '镇务动态，第 3 项，共 12 项。'],
  ['1 result available for search term 镇.', '有 1 项符合“镇”。'],
  ['12 results available.', '有 12 项可选。'],
  ['Picked up draggable item row-3.', '已拿起，用方向键移动。'],
  ['Draggable item a was moved over droppable area b.', '已移到另一个位置上。'],
  ['Draggable item a was dropped over droppable area b', '已放下。'],
  ['Dragging was cancelled. Draggable item a was dropped.', '已取消移动。'],
  ['有 12 项可选。', null],
  ['', null],
])('lets %j be heard as %j', (text, said) => {
  expect(chineseForSpoken(text)).toBe(said);
});
