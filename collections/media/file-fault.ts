import { extensionOf, fileKinds } from './file-kinds.ts';

/** A file that someone wants to upload. */
export interface Candidate {
  /** As the person named it. */
  name: string;
  sizeBytes: number;
  /** What its first bytes say; null when they say nothing. */
  detected: string | null;
  /** Its first bytes. */
  head: Uint8Array;
}

/** Largest picture in bytes. */
const maxPictureBytes = 20 * 1024 * 1024;

/** Says why a file is refused, or null when it is taken. */
export function fileFault({ name, sizeBytes, detected, head }: Candidate, maxBytes: number): string | null {
  const extension = extensionOf(name);
  const kind = fileKinds[extension];
  if (kind === undefined) {
    return `不能上传${extension === '' ? '没有扩展名的' : `.${extension} `}文件。可以上传：${Object.keys(fileKinds).join('、')}。`;
  }
  if (sizeBytes === 0) return '这个文件是空的。';
  const limit = kind.family === 'picture' ? Math.min(maxPictureBytes, maxBytes) : maxBytes;
  if (sizeBytes > limit) {
    const what = kind.family === 'picture' ? '图片' : '文件';
    return `${what}超过 ${Math.floor(limit / 1024 / 1024)} MB。压缩后上传。`;
  }
  if (kind.detected.length === 0)
    return detected === null && isPlainText(head) ? null : '这个文件不是纯文本。';
  if (detected !== null && kind.detected.includes(detected)) return null;
  return kind.family === 'picture'
    ? '这个文件不是图片，或者扩展名与内容不符。'
    : `这个文件的内容不是 ${extension}，请检查扩展名。`;
}

/** No zero bytes, and nothing that a browser could take for markup. */
function isPlainText(head: Uint8Array): boolean {
  if (head.includes(0)) return false;
  return !/^\s*(?:<!|<\?|<[a-z])/i.test(
    new TextDecoder().decode(head.subarray(0, 512)).replace(/^\uFEFF/, ''),
  );
}
