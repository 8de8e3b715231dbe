import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import { backupDatabase } from '#config/database/backup-database.ts';
import { AppError } from '#config/errors.ts';
import type { Settings } from '#config/env.ts';
import { makeFolder } from '#config/make-folder.ts';
import { BackupError } from './backup-error.ts';
import { createHashStream } from './hash-stream.ts';
import { entryNames } from './manifest.ts';
import type { BackupFile, Manifest } from './manifest.ts';
import type { OnProgress } from './progress.ts';
import { listFiles, snapshotUploads } from './snapshot-uploads.ts';

/** What a backup is made of. */
export interface BackupTask {
  settings: Pick<Settings, 'database' | 'paths'>;
  /** Where the archive goes; nothing may be there yet. */
  file: string;
  onProgress?: OnProgress;
}

interface Source {
  /** The name in the archive. */
  name: string;
  /** The file on disk. */
  file: string;
  /** Pictures and the like are packed already. */
  isPacked: boolean;
}

/**
 * Puts everything that is needed to stand the group up on another machine into one archive, while people work:
 * the database as it was at one moment, the uploaded files, the secret, and a manifest with their hashes.
 *
 * What is derived from these (the store, the pages, the search index) is made anew after a restore.
 * The archive appears under its name only when it is complete and on the disk.
 *
 * @throws {BackupError | DatabaseError}
 */
export async function writeBackup({ settings, file, onProgress }: BackupTask): Promise<Manifest> {
  const target = path.resolve(file);
  assertTarget(target, settings);
  makeFolder(settings.paths.temporary);
  const work = await mkdtemp(path.join(settings.paths.temporary, 'backup-'));
  const draft = `${target}.${process.pid}.partial`;
  try {
    const { sources, createdAt } = await collectSources({ settings, work, onProgress });
    const manifest = {
      format: 'zhanqun-backup',
      version: 1,
      createdAt,
      database: settings.database.kind,
    } as const;
    const files = await writeArchive({
      draft,
      sources,
      onProgress,
      lastEntry: (written) => ({ ...manifest, files: written }),
    });
    await rename(draft, target);
    return { ...manifest, files };
  } catch (error) {
    await rm(draft, { force: true });
    throw error instanceof AppError ? error : notWritten(error);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const notWritten = (cause: unknown): BackupError =>
  new BackupError(
    'backup.write_failed',
    `备份文件没有写成：${cause instanceof Error ? cause.message : String(cause)}`,
    { hint: '请检查目标磁盘的剩余空间和写入权限。', cause },
  );

function assertTarget(target: string, { paths }: BackupTask['settings']): void {
  if (existsSync(target))
    throw new BackupError('backup.file_exists', `${target} 已经存在，备份不会覆盖它。`, {
      hint: '请换一个文件名。',
    });
  const inside = path.relative(paths.root, target);
  if (!inside.startsWith('..') && !path.isAbsolute(inside)) {
    throw new BackupError(
      'backup.inside_data',
      `备份文件不能放在数据目录 ${paths.root} 中：磁盘损坏时会一起丢失。`,
    );
  }
  try {
    makeFolder(path.dirname(target));
  } catch (error) {
    throw notWritten(error);
  }
}

async function collectSources(task: {
  settings: BackupTask['settings'];
  work: string;
  onProgress: OnProgress | undefined;
}): Promise<{ sources: Source[]; createdAt: string }> {
  const { paths, database } = task.settings;
  const uploads = path.join(task.work, 'uploads');
  const databaseName = entryNames.database[database.kind];
  const databaseFile = path.join(task.work, databaseName);

  task.onProgress?.({ step: 'database', done: 0, total: 1 });
  await snapshotUploads({ from: paths.uploads, to: uploads });
  const createdAt = new Date().toISOString();
  await backupDatabase(database, databaseFile);
  await snapshotUploads({ from: paths.uploads, to: uploads });
  task.onProgress?.({ step: 'database', done: 1, total: 1 });

  const names = await listFiles(uploads);
  const sources = [
    { name: databaseName, file: databaseFile, isPacked: false },
    ...(existsSync(paths.secret) ? [{ name: entryNames.secret, file: paths.secret, isPacked: false }] : []),
    ...names.map((name) => ({
      name: `${entryNames.uploads}${name}`,
      file: path.join(uploads, name),
      isPacked: true,
    })),
  ];
  return { sources, createdAt };
}

async function writeArchive(task: {
  draft: string;
  sources: Source[];
  onProgress: OnProgress | undefined;
  lastEntry: (files: BackupFile[]) => Manifest;
}): Promise<BackupFile[]> {
  const sizes = await Promise.all(task.sources.map(async ({ file }) => (await stat(file)).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const archive = new ZipArchive({ forceZip64: true, zlib: { level: 6 } });
  // It holds the secret and personal data: for the owner alone.
  const written = pipeline(archive, createWriteStream(task.draft, { mode: 0o600, flush: true }));

  const fill = async () => {
    const files: BackupFile[] = [];
    let done = 0;
    for (const { name, file, isPacked } of task.sources) {
      const hash = createHashStream();
      const added = once(archive, 'entry');
      archive.append(hash, { name, store: isPacked });
      await Promise.all([pipeline(createReadStream(file), hash), added]);
      files.push({ name, ...hash.result() });
      done += files.at(-1)?.size ?? 0;
      task.onProgress?.({ step: 'files', done, total });
    }
    archive.append(JSON.stringify(task.lastEntry(files), null, 1), { name: entryNames.manifest });
    await archive.finalize();
    return files;
  };
  const [files] = await Promise.all([fill(), written]);
  return files;
}
