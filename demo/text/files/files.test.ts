import { fileTypeFromBuffer } from 'file-type';
import { expect, test } from 'vitest';
import yauzl from 'yauzl';
import { makeFile } from '../attachments.ts';
import { writePdf } from './write-pdf.ts';
import { writeXlsx } from '#sites/attachments/write-xlsx.ts';

const entriesOf = (zip: Buffer): Promise<string[]> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error) return reject(error);
      const names: string[] = [];
      file.on('entry', (entry: { fileName: string }) => {
        names.push(entry.fileName);
        file.readEntry();
      });
      file.on('end', () => resolve(names));
      file.on('error', reject);
      file.readEntry();
    });
  });

test('a PDF is one, points at its own objects, and grows by pages', async () => {
  const pdf = writePdf({ title: '申请表', lines: Array.from({ length: 70 }, (_, at) => `第${at}行`) });
  const text = pdf.toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(text)?.[1]);
  const offsets = [...text.matchAll(/^(\d{10}) 00000 n /gmu)].map((match) => Number(match[1]));

  expect((await fileTypeFromBuffer(pdf))?.mime).toBe('application/pdf');
  expect(text.slice(start, start + 4)).toBe('xref');
  expect(offsets.map((at, index) => text.startsWith(`${index + 1} 0 obj`, at))).not.toContain(false);
  expect(text).toContain('/Count 3');
});

test('a workbook is one, with a sheet of the rows', async () => {
  const book = writeXlsx([
    ['乡镇', '人口'],
    ['青石镇 & <云口镇>', 36420],
  ]);

  expect((await fileTypeFromBuffer(book))?.ext).toBe('xlsx');
  expect(await entriesOf(book)).toContain('xl/worksheets/sheet1.xml');
  expect(book.toString()).toContain('青石镇 &amp; &lt;云口镇>');
  expect(book.toString()).toContain('<c r="B2"><v>36420</v></c>');
});

test.each([
  { type: 'pdf', name: '甲', title: '甲', lines: ['一'] },
  { type: 'xlsx', name: '乙', rows: [['一', 1]] },
  { type: 'txt', name: '丙', text: '一' },
  { type: 'mp4', name: '丁', pictures: ['tea/晨'], frameMs: 1000 },
] as const)('makes the same $type from the same content', async (attachment) => {
  const make = () =>
    makeFile({
      ...attachment,
      ...('rows' in attachment ? { rows: [['一', 1]] } : {}),
      ...('lines' in attachment ? { lines: ['一'] } : {}),
    } as Parameters<typeof makeFile>[0]);

  const [first, second] = [await make(), await make()];

  expect(first.bytes.equals(second.bytes)).toBe(true);
  expect(first.name).toBe(`${attachment.name}.${attachment.type}`);
});
