import { createWriteStream } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isDatabaseEmpty, restoreDatabase } from '#config/database/backup-database.ts';
import type { Settings } from '#config/env.ts';
import { makeFolder } from '#config/make-folder.ts';
import { BackupError } from './backup-error.ts';
import { entryNames } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import type { OnProgress } from './progress.ts';
import { openBackup } from './read-backup.ts';
import type { Backup } from './read-backup.ts';

/** Which backup goes where. */
export interface RestoreTask {
  settings: Pick<Settings, 'database' | 'paths'>;
  file: string;
  onProgress?: OnProgress;
  /** How much fits on the disk of a folder; asks the file system when left out. */
  readFreeBytes?: (folder: string) => Promise<number>;
}

/** What an empty data directory may hold all the same. */
const harmless = new Set(['lost+found', 'tmp']);

/**
 * Stands the group up from a backup, in an empty data directory and an empty database of the same kind.
 *
 * Everything is unpacked and proved aside first; the database is put in its place last, so that a restore that was
 * broken off never looks like a finished one. Pages and search are made anew by the next start.
 *
 * @throws {BackupError | DatabaseError}
 */
export async function restoreBackup({
  settings,
  file,
  onProgress,
  readFreeBytes = askFreeBytes,
}: RestoreTask): Promise<Manifest> {
  const { paths } = settings;
  const backup = await openBackup(path.resolve(file));
  const aside = path.join(paths.temporary, 'restore');
  try {
    await assertEmpty(settings);
    assertSameKind(backup.manifest, settings);
    // Left by a restore that was killed.
    await rm(aside, { recursive: true, force: true });
    makeAside(aside, paths.root);
    assertRoom(backup, await readFreeBytes(aside));
    await unpack({ backup, aside, onProgress });

    onProgress?.({ step: 'restore', done: 0, total: 1 });
    // Once more: a server may have been started on the directory meanwhile.
    await assertEmpty(settings);
    await putInPlace({ settings, aside });
    onProgress?.({ step: 'restore', done: 1, total: 1 });
    return backup.manifest;
  } finally {
    backup.close();
    await rm(aside, { recursive: true, force: true });
  }
}

function makeAside(folder: string, root: string): void {
  try {
    makeFolder(folder);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BackupError('backup.write_failed', `无法写入数据目录 ${root}：${reason}`, {
      hint: '请检查 DATA_DIR 和目录的写入权限。',
      cause,
    });
  }
}

async function assertEmpty({ paths, database }: RestoreTask['settings']): Promise<void> {
  const names = await readdir(paths.root).catch(() => []);
  const found = names.filter((name) => !harmless.has(name));
  if (found.length > 0) {
    throw new BackupError(
      'backup.not_empty',
      `数据目录 ${paths.root} 中已有内容（${found.slice(0, 5).join('、')}），恢复不会覆盖它们。`,
      {
        hint: '请把 DATA_DIR 指向一个新的空目录。',
      },
    );
  }
  if (!(await isDatabaseEmpty(database))) {
    throw new BackupError('backup.not_empty', 'DATABASE_URL 指向的数据库中已有内容，恢复不会覆盖它们。', {
      hint: '请换一个新的数据库。',
    });
  }
}

function assertSameKind(manifest: Manifest, { database }: RestoreTask['settings']): void {
  if (manifest.database === database.kind) return;
  const names = { sqlite: '内置的 SQLite', mongodb: 'MongoDB' };
  throw new BackupError(
    'backup.other_database',
    `这份备份来自${names[manifest.database]}，而 DATABASE_URL 设置的是${names[database.kind]}，不能互相恢复。`,
    { hint: `请把 DATABASE_URL 改为${names[manifest.database]}后再恢复。` },
  );
}

function assertRoom({ totalBytes }: Backup, freeBytes: number): void {
  if (totalBytes <= freeBytes) return;
  const gigabytes = (bytes: number) => (bytes / 1024 ** 3).toFixed(1);
  throw new BackupError(
    'backup.too_large',
    `磁盘空间不足：这份备份展开后有 ${gigabytes(totalBytes)} GB，数据目录所在磁盘只剩 ${gigabytes(freeBytes)} GB。`,
  );
}

async function askFreeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function unpack(task: {
  backup: Backup;
  aside: string;
  onProgress: OnProgress | undefined;
}): Promise<void> {
  const total = task.backup.totalBytes;
  let done = 0;
  await task.backup.readFiles(async (file, content) => {
    const target = path.join(task.aside, ...file.name.split('/'));
    await mkdir(path.dirname(target), { recursive: true });
    await pipeline(content, createWriteStream(target, { flags: 'wx', flush: true }));
    if (file.name === entryNames.secret) await chmod(target, 0o600);
    done += file.size;
    task.onProgress?.({ step: 'files', done, total });
  });
}

async function putInPlace({
  settings,
  aside,
}: {
  settings: RestoreTask['settings'];
  aside: string;
}): Promise<void> {
  const { paths, database } = settings;
  try {
    await moveWhenThere(path.join(aside, 'uploads'), paths.uploads);
    await moveWhenThere(path.join(aside, entryNames.secret), paths.secret);
    await restoreDatabase(database, path.join(aside, entryNames.database[database.kind]));
  } catch (error) {
    await rm(paths.uploads, { recursive: true, force: true });
    await rm(paths.secret, { force: true });
    throw error;
  }
}

async function moveWhenThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  });
}
