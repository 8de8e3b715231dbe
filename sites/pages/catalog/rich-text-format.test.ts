import { expect, test } from 'vitest';
import { richTextFormat } from './rich-text-format.ts';

const form = (value: string) =>
  richTextFormat({ title: '申请表', lines: [], rows: [['姓名', value]], notes: ['附身份证明'] });

test('is ASCII alone, with Chinese as signed UTF-16 units', () => {
  const text = form('𠮷');

  expect(text).toMatch(/^[\0-\x7f]*$/u);
  // 申 is U+7533, 表 U+8868 beyond the signed range, 𠮷 a pair.
  expect(text).toContain('\\u30003?');
  expect(text).toContain('\\u-30616?');
  expect(text).toContain('\\u-10174?\\u-8265?');
});

test('escapes what would be a command or a group', () => {
  expect(form('a{b}\\par')).toContain('a\\{b\\}\\\\par\\cell');
});

test('opens and closes every group, and ends every row', () => {
  const text = form('甲');

  expect(text.match(/(?<!\\)\{/gu)?.length).toBe(text.match(/(?<!\\)\}/gu)?.length);
  expect(text.match(/\\row/gu)).toHaveLength(1);
});
