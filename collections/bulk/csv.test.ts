import { expect, test } from 'vitest';

import { csvLine } from './csv.ts';

test.each([
  [['甲', '乙'], '甲,乙\r\n'],
  [['有，中文逗号', 'a,b'], '有，中文逗号,"a,b"\r\n'],
  [['他说"好"', '两\n行'], '"他说""好""","两\n行"\r\n'],
  [['=1+1', '@x', '-5', '-x'], "'=1+1,'@x,-5,'-x\r\n"],
])('%j becomes %j', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});
