import { expect, test } from 'vitest';

import { presentFileSize, presentFileType } from './file-label.ts';

test.each([
  [0, '1 KB'],
  [319_488, '312 KB'],
  [1_023_999, '1 MB'],
  [1_258_291, '1.2 MB'],
  [2_576_980_378, '2.4 GB'],
])('%i bytes are %s', (bytes, label) => {
  expect(presentFileSize(bytes)).toBe(label);
});

test('the type comes from the original name, else from the address', () => {
  expect(presentFileType({ originalName: '申请表.v2.docx', url: '/media/a.bin' })).toBe('DOCX');
  expect(presentFileType({ originalName: '申请表', url: '/media/a.ofd' })).toBe('OFD');
  expect(presentFileType({ originalName: '申请表', url: '/media/a' })).toBe('');
});
