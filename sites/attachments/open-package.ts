import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Unreadable } from './unreadable.ts';

/** What a package may be at most. */
export interface PackageLimits {
  entries: number;
  /** Of one part, and of all parts that are read, unpacked. */
  partBytes: number;
  totalBytes: number;
  /** Unpacked to packed, for parts above a megabyte. */
  ratio: number;
}

/** What a package of Office or OFD may be; a true one is far below. */
export const packageLimits: PackageLimits = {
  entries: 20_000,
  partBytes: 64 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
  // XML rarely packs better than thirty to one.
  ratio: 200,
};

/** A ZIP file whose parts are read one after another. */
export interface Package {
  names: readonly string[];
  /**
   * The text of a part, in pieces.
   *
   * @throws {Unreadable} when there is no such part, or it unpacks to more than it may.
   */
  read(name: string): AsyncIterable<string>;
  close(): void;
}

/**
 * Opens a package without unpacking anything.
 *
 * @throws {Unreadable} when it is damaged, or has more parts than it may.
 */
export async function openPackage(file: string, limits: PackageLimits = packageLimits): Promise<Package> {
  const zip = await readable(() => yauzl.openPromise(file, { autoClose: false }));
  const entries = await readEntries(zip, limits).catch((cause: unknown) => {
    zip.close();
    throw cause;
  });
  let total = 0;

  async function* read(name: string): AsyncGenerator<string> {
    const entry = entries.get(name);
    if (entry === undefined) throw new Unreadable('文件里缺少正文。');
    assertSize(entry, limits);
    total += entry.uncompressedSize;
    if (total > limits.totalBytes) throw new Unreadable('文件展开后太大。');
    const stream = await readable(() => zip.openReadStreamPromise(entry));
    yield* decode(stream);
  }

  return { names: [...entries.keys()], read, close: () => zip.close() };
}

async function readEntries(zip: ZipFile, limits: PackageLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new Unreadable('文件里的部分太多。');
  const entries = new Map<string, Entry>();
  await readable(async () => {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  });
  return entries;
}

/** A part may state a false size; yauzl stops reading where the stated one is passed. */
function assertSize(entry: Entry, limits: PackageLimits): void {
  const { uncompressedSize, compressedSize } = entry;
  if ((entry.generalPurposeBitFlag & 1) === 1) throw new Unreadable('文件有密码。');
  const isBomb = uncompressedSize > 1024 * 1024 && uncompressedSize > compressedSize * limits.ratio;
  if (isBomb || uncompressedSize > limits.partBytes) throw new Unreadable('文件展开后太大。');
}

async function* decode(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of stream) yield decoder.decode(chunk as Buffer, { stream: true });
  } catch {
    throw new Unreadable('文件已损坏。');
  } finally {
    stream.destroy();
  }
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new Unreadable('文件已损坏。');
  }
}
