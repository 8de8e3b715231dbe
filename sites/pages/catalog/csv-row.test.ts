import { expect, test } from 'vitest';
import { csvRow } from './csv-row.ts';

test('quotes what would break a row', () => {
  expect(csvRow(['甲', '乙,丙', '说“好”和"好"', '两\n行'])).toBe('甲,"乙,丙","说“好”和""好""","两\n行"\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1'])(
  'disarms %j, which a spreadsheet would calculate',
  (cell) => {
    expect(csvRow([cell]).replace(/^"/u, '')).toMatch(/^'/u);
  },
);

test('leaves dates, numbers of documents and index numbers as they are', () => {
  expect(csvRow(['2026-11-28', '云川政发〔2026〕1号', '000014349/2017-00110'])).toBe(
    '2026-11-28,云川政发〔2026〕1号,000014349/2017-00110\r\n',
  );
});
