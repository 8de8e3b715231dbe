import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readLines, type ReadLine } from './read-lines.ts';

async function lines(chunks: readonly Uint8Array[], limit?: number): Promise<ReadLine[]> {
  const stream = (async function* () {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  })();
  const read: ReadLine[] = [];
  for await (const line of readLines(stream, limit)) read.push(line);
  return read;
}

const texts = (read: readonly ReadLine[]): [number, string][] =>
  read.map((line) => [line.number, 'text' in line ? line.text : line.fault]);

describe('lines', () => {
  test('of any ending, with a byte order mark, without the empty ones', async () => {
    expect(texts(await lines([Buffer.from('\ufeff甲\r\n\r\n  \n乙\n丙')]))).toEqual([
      [1, '甲\r'],
      [4, '乙'],
      [5, '丙'],
    ]);
  });

  test('come out the same however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a甲é]{1,8}$/), { minLength: 1 }),
        fc.integer({ min: 1, max: 7 }),
        async (wanted, size) => {
          const bytes = Buffer.from(wanted.join('\n'));
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
            bytes.subarray(at * size, (at + 1) * size),
          );
          const read = await lines(chunks);
          expect(texts(read)).toEqual(wanted.map((text, at) => [at + 1, text]));
          expect(read.at(-1)?.bytesRead).toBe(bytes.length);
        },
      ),
    );
  });

  test('that are too long are reported and skipped, the next one is read', async () => {
    const megabyte = 1024 * 1024;
    const long = Array.from({ length: 4 }, () => Buffer.alloc(megabyte, 'x'));
    expect(texts(await lines([Buffer.from('甲\n'), ...long, Buffer.from('\n乙')], 2 * megabyte))).toEqual([
      [1, '甲'],
      [2, '这一行超过 2 MB'],
      [3, '乙'],
    ]);
  });

  test('in GB 18030 are read, bytes without meaning are reported', async () => {
    const gb = Buffer.from([0xc4, 0xe3, 0xba, 0xc3]);
    expect(
      texts(await lines([gb, Buffer.from('\n'), Buffer.from([0xff, 0xff, 0xfe]), Buffer.from('\n好')])),
    ).toEqual([
      [1, '你好'],
      [2, '文字编码无法识别，请保存为 UTF-8'],
      [3, '好'],
    ]);
  });
});
