import { open } from 'node:fs/promises';
import type { TextTaker } from './text-taker.ts';

/** Bytes that are read: four for each character that is kept. */
const mostBytes = 160_000;

/** Text of a plain file, in UTF-8, UTF-16 with its mark, or GB 18030. */
export async function readPlain(file: string, taker: TextTaker): Promise<void> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(mostBytes), 0, mostBytes, 0);
    taker.take(decodePlain(buffer.subarray(0, bytesRead)));
  } finally {
    await handle.close();
  }
}

/** Decodes text whose beginning is given; a character cut at the end is left out. */
export function decodePlain(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('gb18030').decode(bytes, { stream: true });
  }
}
