import { expect, test } from 'vitest';

import { presentPhase, splitReason, type TableState } from './table-state.ts';

const state = (some: Partial<TableState>, counts: Partial<TableState['counts']> = {}): TableState => ({
  id: '1',
  phase: 'checked',
  name: '目录.xlsx',
  site: { id: '1', name: '县水利局' },
  rows: 1200,
  counts: { created: 0, updated: 0, unchanged: 0, refused: 0, waiting: 0, ...counts },
  fault: '',
  ...some,
});

test.each([
  [state({ phase: 'checking' }), '正在检查，已看 1,200 行。还没有写入。'],
  [state({}), '共 1,200 行，没有发现问题。还没有写入。'],
  [state({}, { refused: 3 }), '共 1,200 行，3 行有问题。还没有写入。'],
  [state({ phase: 'done' }, { waiting: 7 }), '已停止，7 行没有写入。再导入一次同一个表格，会接着写。'],
  [
    state({ phase: 'done' }, { created: 1100, refused: 3 }),
    '写完了：新建 1,100，更新 0，不变 0，拒绝 3。网页随后上线。',
  ],
  [state({ phase: 'failed', fault: '表头不对。' }), '表头不对。'],
])('says where a table stands', (one, said) => {
  expect(presentPhase(one)).toBe(said);
});

test('a reason leads to the record that it names', () => {
  expect(splitReason('索引号已经用在《办法》上：/admin/collections/disclosures/6a1f')).toEqual({
    text: '索引号已经用在《办法》上。',
    href: '/admin/collections/disclosures/6a1f',
  });
  expect(splitReason('名称是空的。')).toEqual({ text: '名称是空的。', href: null });
});
