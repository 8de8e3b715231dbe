import { readFile } from 'node:fs/promises';
import { CharacterMapFactory } from './character-maps.ts';
import type { TextTaker } from './text-taker.ts';
import { Unreadable } from './unreadable.ts';

/** Most bytes of a PDF: it is read into memory as a whole. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Text of a PDF, page by page; what was read when the time is over counts.
 *
 * @param isEnough  asked before each page.
 */
export async function readPdf(file: string, taker: TextTaker, isEnough: () => boolean): Promise<void> {
  const data = await readFile(file);
  if (data.length > mostBytes) throw new Unreadable('PDF 太大，没有读取正文。');
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(data), {
    verbosity: 0,
    stopAtErrors: false,
    BinaryDataFactory: CharacterMapFactory,
    cMapPacked: false,
  }).catch(refuse);
  for (let number = 1; number <= document.numPages && !isEnough(); number += 1) {
    const page = await document.getPage(number).catch(refuse);
    const { items } = await page.getTextContent().catch(refuse);
    for (const item of items) if ('str' in item) taker.take(item.hasEOL ? `${item.str}\n` : item.str);
    taker.take('\n');
    page.cleanup();
  }
}

function refuse(cause: unknown): never {
  const isLocked = cause instanceof Error && cause.name === 'PasswordException';
  throw new Unreadable(isLocked ? '文件有密码。' : '文件已损坏。', { cause });
}
