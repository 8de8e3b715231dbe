import { expect, test } from 'vitest';

import { chineseFor } from './chinese-leftovers.ts';

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
  ['青石镇', null],
  ['IDEA', null],
])('says %j as %j', (text, said) => {
  expect(chineseFor(text)).toBe(said);
});
