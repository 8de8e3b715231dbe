import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Brings every uploaded file under a second name into another folder, without copying where the file system allows.
 *
 * Called before and again after the database is copied: every file that a copied record names is then among them,
 * whatever is uploaded or deleted meanwhile.
 */
export async function snapshotUploads({ from, to }: { from: string; to: string }): Promise<void> {
  for (const relative of await listFiles(from)) {
    const target = path.join(to, relative);
    await mkdir(path.dirname(target), { recursive: true });
    await linkOrCopy(path.join(from, relative), target);
  }
}

/** All files below a folder as relative paths with forward slashes, in order; none when there is no such folder. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();
}

async function linkOrCopy(source: string, target: string): Promise<void> {
  try {
    await link(source, target);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return;
    // Deleted since the folder was read: no record that is copied later names it.
    if (hasCode(error, 'ENOENT')) return;
    await copyFile(source, target);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
