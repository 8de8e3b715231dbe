import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { maxTextLength } from '#search/documents.ts';
import {
  makeChinesePdf,
  makeDocx,
  makeLockedPdf,
  makeOfd,
  makePdf,
  makePdfBomb,
  makeXlsx,
  makeZip,
} from '#tests/helpers/made-files.ts';
import { extractLimits, extractText, type Extract, type ExtractLimits } from './extract-text.ts';
import type { ReadableType } from './read-file.ts';

// Starting a thread and reading a long file take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'extract-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function read(type: ReadableType, content: Buffer, limits?: ExtractLimits): Promise<Extract> {
  const path = join(folder, `file.${type}`);
  writeFileSync(path, content);
  return extractText({ path, type }, limits === undefined ? {} : { limits });
}

describe('the text of a good file', () => {
  test('is read from a DOCX, a paragraph a line', async () => {
    const docx = await makeDocx(['第一条 为了规范供水&amp;用水', '第二条 &#x672C;办法']);

    expect(await read('docx', docx)).toEqual({
      text: '第一条 为了规范供水&用水\n第二条 本办法\n',
      fault: null,
    });
  });

  test('is read from an XLSX with its numbers, without the sounds of its characters', async () => {
    const xlsx = await makeXlsx([
      ['项目', '金额'],
      ['农村饮水', 12.5],
    ]);

    expect((await read('xlsx', xlsx)).text).toBe('项目 金额 \n农村饮水 12.5 \n');
  });

  test('is read from an OFD, pages in their order', async () => {
    const ofd = await makeOfd(Array.from({ length: 11 }, (_, number) => `第${String(number)}页`));

    expect((await read('ofd', ofd)).text.split('\n').slice(0, 11).at(-1)).toBe('第10页');
  });

  test('is read from a PDF', async () => {
    expect((await read('pdf', makePdf(['Water supply', 'Page two']))).text).toBe('Water supply\nPage two\n');
  });

  test.each([
    ['UniGB-UCS2-H', '519c67514f9b6c34'],
    ['UniGB-UTF16-H', '519c67514f9b6c34'],
    ['GBK-EUC-H', 'c5a9b4e5b9a9cbae'],
    ['GBKp-EUC-H', 'c5a9b4e5b9a9cbae'],
  ])('is read from a PDF that only names its Chinese font and the encoding %s', async (encoding, bytes) => {
    expect((await read('pdf', makeChinesePdf(encoding, bytes))).text).toBe('农村供水\n');
  });

  test.each([
    ['UTF-8', Buffer.from('农村供水')],
    ['UTF-8 with its mark', Buffer.from('\ufeff农村供水')],
    ['UTF-16', Buffer.from('\ufeff农村供水', 'utf16le')],
    ['GB 18030', Buffer.from('c5a9b4e5b9a9cbae', 'hex')],
  ])('is read from plain text in %s', async (_, content) => {
    expect((await read('txt', content)).text).toBe('农村供水');
  });

  test('is cut where search stops', async () => {
    const { text } = await read('docx', await makeDocx(['水'.repeat(60_000)]));

    expect(text).toHaveLength(maxTextLength);
  });
});

describe('a bad file is a fault and nothing else', () => {
  test('a damaged OFD', async () => {
    const whole = await makeOfd(['农村供水']);

    expect(await read('ofd', whole.subarray(0, whole.length - 40))).toEqual({
      text: '',
      fault: '文件已损坏。',
    });
  });

  test('an OFD with a damaged part', async () => {
    const ofd = await makeOfd(['农村供水'.repeat(2_000)]);
    const content = ofd.indexOf('Content.xml') + 'Content.xml'.length;
    ofd.fill(0xff, content, content + 40);

    expect((await read('ofd', ofd)).fault).toBe('文件已损坏。');
  });

  test('a ZIP that calls itself OFD', async () => {
    expect((await read('ofd', await makeZip({ 'a.txt': 'a' }))).fault).toBe('文件里缺少正文。');
  });

  test('a bomb that calls itself DOCX is refused before it is unpacked', async () => {
    const bomb = await makeZip({ 'word/document.xml': Buffer.alloc(60 * 1024 * 1024, ' ') });

    expect((await read('docx', bomb)).fault).toBe('文件展开后太大。');
  });

  test('a bomb that states a small size is refused where it passes it', async () => {
    const bomb = await makeZip({ 'word/document.xml': Buffer.alloc(8 * 1024 * 1024, ' ') });
    const directory = bomb.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    bomb.writeUInt32LE(1000, directory + 24);

    expect((await read('docx', bomb)).fault).toBe('文件已损坏。');
  });

  test('more parts than any true file has', async () => {
    const many = await makeDocx(['水']);
    const end = many.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    many.writeUInt16LE(20_001, end + 8);
    many.writeUInt16LE(20_001, end + 10);

    expect((await read('docx', many)).fault).toBe('文件里的部分太多。');
  });

  test('entities that name files or multiply', async () => {
    const head =
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';

    expect(await read('docx', await makeDocx(['&a;&b;'], head))).toEqual({
      text: '',
      fault: '文件里有不允许的文档类型声明。',
    });
  });

  test('an entity without a declaration stays what it is', async () => {
    expect((await read('docx', await makeDocx(['&xxe;水']))).text).toBe('&xxe;水\n');
  });

  test('a PDF with a password', async () => {
    expect((await read('pdf', makeLockedPdf())).fault).toBe('文件有密码。');
  });

  test('a PDF that is none', async () => {
    expect((await read('pdf', Buffer.from('%PDF-1.7\nrubbish'))).fault).toBe('文件已损坏。');
  });

  test('a file that needs more memory than it may', async () => {
    const docx = await makeDocx(['水'.repeat(1_000_000)]);

    expect((await read('docx', docx, { ...extractLimits, memoryMb: 4 })).fault).toBe('读取时占用内存太多。');
  });

  test('a PDF that unpacks to more memory than it may', async () => {
    const bomb = makePdfBomb(120 * 1024 * 1024);

    expect((await read('pdf', bomb, { ...extractLimits, memoryMb: 64 })).fault).toBe('读取时占用内存太多。');
  });

  test('a file that takes longer than it may', async () => {
    expect((await read('pdf', makePdf(['a']), { ...extractLimits, killMs: 1 })).fault).toBe('读取超过时限。');
  });

  test('a file whose reader is told to stop', async () => {
    const stop = new AbortController();
    const path = join(folder, 'long.pdf');
    writeFileSync(path, makePdf(Array.from({ length: 10_000 }, () => '')));

    const reading = extractText({ path, type: 'pdf' }, { signal: stop.signal });
    stop.abort();

    expect(await reading).toEqual({ text: '', fault: '没有读完。' });
  });

  test('a file that is not there', async () => {
    expect((await extractText({ path: join(folder, 'nowhere.docx'), type: 'docx' })).fault).toBe(
      '文件已损坏。',
    );
  });
});

describe('a PDF of ten thousand pages', () => {
  test('is read to the length that search keeps', async () => {
    const pages = Array.from({ length: 10_000 }, (_, number) => `Page ${String(number)} of a long document`);

    const { text, fault } = await read('pdf', makePdf(pages));

    expect(fault).toBeNull();
    expect(text.startsWith('Page 0 of')).toBe(true);
    expect(text.length).toBeLessThanOrEqual(maxTextLength);
  });

  test('gives what was read when the time is over', async () => {
    const empty = Array.from({ length: 10_000 }, () => '');

    const { fault } = await read('pdf', makePdf(['First', ...empty]), { ...extractLimits, readMs: 500 });

    expect(fault).toBeNull();
  });
});
