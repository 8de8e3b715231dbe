import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writingDir } from './write-page.ts';

/** Pages on disk, without the theme's own files and the compressed variants of pages; paths below the output tree. */
export function* listPages(publicDir: string, directory = publicDir): Generator<string> {
  if (!existsSync(directory)) return;
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      if (path !== join(publicDir, 'assets') && entry.name !== writingDir) yield* listPages(publicDir, path);
    } else if (!/\.(br|gz)$/u.test(entry.name) || !existsSync(path.replace(/\.(br|gz)$/u, ''))) {
      yield relative(publicDir, path);
    }
  }
}
