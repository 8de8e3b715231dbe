import { describe, expect, it } from 'vitest';
import { fileFault } from './file-fault.ts';
import { extensionOf } from './file-kinds.ts';
import { fileNames, mediaUrl, withMonth } from './file-names.ts';

const megabyte = 1024 * 1024;
const head = new TextEncoder().encode('hello');
const fault = (name: string, detected: string | null, sizeBytes = 10) =>
  fileFault({ name, sizeBytes, detected, head }, 200 * megabyte);

describe('fileFault', () => {
  it.each([
    ['a.jpg', 'image/jpeg'],
    ['a.JPEG', 'image/jpeg'],
    ['a.ofd', 'application/zip'],
    ['a.doc', 'application/x-cfb'],
    ['a.txt', null],
  ])('takes %s that is %s', (name, detected) => {
    expect(fault(name, detected)).toBeNull();
  });

  it.each([
    ['a.svg', null],
    ['a.html', null],
    ['a.jpg.exe', 'application/x-msdownload'],
    ['a.jpg', 'image/png'],
    ['a.docx', 'application/zip'],
    ['a.txt', 'application/pdf'],
  ])('refuses %s that is %s', (name, detected) => {
    expect(fault(name, detected)).not.toBeNull();
  });

  it('refuses pictures of more than 20 MB and other files above the limit', () => {
    expect(fault('a.jpg', 'image/jpeg', 21 * megabyte)).toBe('图片超过 20 MB。压缩后上传。');
    expect(fault('a.pdf', 'application/pdf', 201 * megabyte)).toBe('文件超过 200 MB。压缩后上传。');
  });

  it('refuses an empty file', () => {
    expect(fault('a.txt', null, 0)).toBe('这个文件是空的。');
  });

  it('refuses markup and bytes that call themselves plain text', () => {
    const asText = (content: string) =>
      fileFault(
        { name: 'a.txt', sizeBytes: 9, detected: null, head: new TextEncoder().encode(content) },
        megabyte,
      );

    expect([asText('\ufeff <svg>'), asText('<?xml'), asText('a\0b')]).not.toContain(null);
    expect(asText('a < b')).toBeNull();
  });
});

it('knows an extension in its usual spelling', () => {
  expect([extensionOf('a.JPEG'), extensionOf('a.tar.gz'), extensionOf('none')]).toEqual(['jpg', 'gz', '']);
});

describe('names of files', () => {
  const record = {
    filename: 'k3.jpg',
    sizes: { card: { filename: 'k3-640.webp' }, large: { filename: null } },
  };

  it('get the folder of the month once', () => {
    const placed = withMonth(withMonth(record, '202611'), '202612');

    expect(fileNames(placed)).toEqual(['202611/k3.jpg', '202611/k3-640.webp']);
  });

  it('become public addresses', () => {
    expect(mediaUrl('202611/k3.jpg')).toBe('/media/202611/k3.jpg');
  });
});
