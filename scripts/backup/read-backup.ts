import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { AppError } from '#config/errors.ts';
import { BackupError } from './backup-error.ts';
import { createHashStream } from './hash-stream.ts';
import { entryNames, isSafeEntryName, manifestSchema, maxManifestBytes } from './manifest.ts';
import type { BackupFile, Manifest } from './manifest.ts';

/** An opened backup whose entries are exactly those of its manifest, with safe names and the sizes it states. */
export interface Backup {
  manifest: Manifest;
  /** All bytes that restoring it writes. */
  totalBytes: number;
  /**
   * Reads one file after another, each to its end, and proves its hash.
   *
   * @throws {BackupError} `backup.damaged`
   */
  readFiles: (take: (file: BackupFile, content: Readable) => Promise<void>) => Promise<void>;
  close: () => void;
}

/**
 * Opens a backup and refuses it before a byte is written when anything about it is not as the product writes it:
 * names that lead elsewhere, files that the manifest does not know, sizes that do not agree.
 *
 * @throws {BackupError} `backup.not_a_backup`, `backup.damaged` or `backup.unsafe_entry`.
 */
export async function openBackup(file: string): Promise<Backup> {
  const zip = await openZip(file);
  try {
    const entries = await readEntries(zip);
    const manifest = await readManifest(zip, entries);
    assertAgreement(manifest, entries);
    return {
      manifest,
      totalBytes: manifest.files.reduce((sum, { size }) => sum + size, 0),
      readFiles: async (take) => {
        for (const known of manifest.files)
          await readFile({ zip, entry: entryOf(entries, known.name), known, take });
      },
      close: () => {
        zip.close();
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Reads a whole backup and proves every hash; used on what has just been written. */
export async function verifyBackup(file: string, onFile?: (file: BackupFile) => void): Promise<void> {
  const backup = await openBackup(file);
  try {
    await backup.readFiles(async (known, content) => {
      for await (const chunk of content) void chunk;
      onFile?.(known);
    });
  } finally {
    backup.close();
  }
}

async function openZip(file: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(file, { autoClose: false, strictFileNames: true });
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? '找不到这个文件'
        : '它不是站群的备份文件，或没有写完整';
    throw new BackupError('backup.not_a_backup', `无法读取 ${file}：${reason}。`, { cause: error });
  }
}

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw unsafeEntry(entry.fileName);
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw damaged('目录无法读取', error);
  }
  return entries;
}

async function readManifest(zip: ZipFile, entries: Map<string, Entry>): Promise<Manifest> {
  const entry = entries.get(entryNames.manifest);
  if (!entry || entry.uncompressedSize > maxManifestBytes) {
    throw new BackupError('backup.not_a_backup', '这个文件中没有站群备份的清单。');
  }
  try {
    return manifestSchema.parse(JSON.parse(await text(await zip.openReadStreamPromise(entry))));
  } catch (error) {
    throw new BackupError('backup.not_a_backup', '备份的清单无法识别，可能来自其他版本的程序。', {
      cause: error,
    });
  }
}

function assertAgreement({ files, database }: Manifest, entries: Map<string, Entry>): void {
  const known = new Map(files.map((file) => [file.name, file]));
  if (known.size !== files.length || !known.has(entryNames.database[database])) throw damaged('清单自相矛盾');
  for (const [name, entry] of entries) {
    if (name === entryNames.manifest) continue;
    if (!isSafeEntryName(name, database) || isSymbolicLink(entry)) throw unsafeEntry(name);
    // A bomb states a small size and unpacks to another; yauzl stops reading at the stated one.
    if (known.get(name)?.size !== entry.uncompressedSize) throw damaged(`${name} 与清单不符`);
  }
  const missing = files.find(({ name }) => !entries.has(name));
  if (missing) throw damaged(`缺少 ${missing.name}`);
}

async function readFile(task: {
  zip: ZipFile;
  entry: Entry;
  known: BackupFile;
  take: (file: BackupFile, content: Readable) => Promise<void>;
}): Promise<void> {
  const { zip, entry, known, take } = task;
  const hash = createHashStream();
  try {
    const content = await zip.openReadStreamPromise(entry);
    await Promise.all([pipeline(content, hash), take(known, hash)]);
  } catch (error) {
    // What the taker met (a full disk) is not the fault of the backup.
    if (error instanceof Error && 'syscall' in error) throw error;
    if (error instanceof AppError) throw error;
    throw damaged(`${known.name} 无法读取`, error);
  }
  const { size, sha256 } = hash.result();
  if (size !== known.size || sha256 !== known.sha256) throw damaged(`${known.name} 的内容与清单不符`);
}

function entryOf(entries: Map<string, Entry>, name: string): Entry {
  const entry = entries.get(name);
  if (!entry) throw damaged(`缺少 ${name}`);
  return entry;
}

function isSymbolicLink(entry: Entry): boolean {
  const [typeMask, link] = [0o170000, 0o120000];
  return ((entry.externalFileAttributes >>> 16) & typeMask) === link;
}

function damaged(reason: string, cause?: unknown): BackupError {
  return new BackupError('backup.damaged', `备份文件已损坏：${reason}。`, {
    hint: '请换用另一份备份。',
    cause,
  });
}

function unsafeEntry(name: string): BackupError {
  return new BackupError('backup.unsafe_entry', `备份文件中有不安全的文件名“${name}”，没有恢复任何内容。`);
}
