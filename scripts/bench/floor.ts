import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

function* listFiles(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* listFiles(path);
    else yield path;
  }
}

/**
 * The same bytes written by a bare loop: every file of the tree, compressed variants too, from memory.
 *
 * The copies stay: for some minutes after files were deleted, ext4 without a journal looks over the places of all of them
 * whenever it makes a new one, and what is measured next would pay for it.
 *
 * @param limit  files to copy, so that they fit into memory; the rate does not depend on their number.
 * @returns pages (files without their variants) per second.
 */
export function measureFloor(publicDir: string, targetDir: string, limit = 30_000): number {
  const files: { path: string; bytes: Buffer }[] = [];
  for (const path of listFiles(publicDir)) {
    if (files.length >= limit) break;
    files.push({ path: join(targetDir, relative(publicDir, path)), bytes: readFileSync(path) });
  }
  for (const directory of new Set(files.map(({ path }) => dirname(path))))
    mkdirSync(directory, { recursive: true });
  const started = performance.now();
  for (const { path, bytes } of files) writeFileSync(path, bytes);
  const seconds = (performance.now() - started) / 1000;
  const pages = files.filter(({ path }) => !/\.(br|gz)$/u.test(path)).length;
  return pages / seconds;
}
