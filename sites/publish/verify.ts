import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadRenderer } from '#themes/render.ts';
import type { ThemeBuild } from '#themes/theme-build.ts';
import type { AddressBook } from '../addresses.ts';
import type { Feed } from '../feed/read-changes.ts';
import { formatPageKey } from '../pages/page-key.ts';
import { openStore } from '../store/open-store.ts';
import { fillStore } from './fill-store.ts';
import { createPageBuilder } from './build-page.ts';
import { allPages } from './expected-pages.ts';
import { listPages } from './list-files.ts';

export interface VerifyResult {
  /** Pages there should be. */
  pages: number;
  /** Paths whose bytes are not those of a full rebuild. */
  differing: string[];
  missing: string[];
  unexpected: string[];
}

export interface VerifyOptions {
  feed: Feed;
  publicDir: string;
  temporaryDir: string;
  book: AddressBook;
  theme: ThemeBuild;
  /** The clock, ISO 8601; replaced in tests. */
  now?: string;
  onProgress?: (done: number) => void;
}

/**
 * Builds everything anew from the CMS, in a store of its own, and compares it with the files on disk byte for
 * byte. Nothing that incremental publishing keeps is used. Writes no page.
 */
export async function verifyOutput({
  feed,
  publicDir,
  temporaryDir,
  book,
  theme,
  now = new Date().toISOString(),
  onProgress,
}: VerifyOptions): Promise<VerifyResult> {
  const storeFile = join(temporaryDir, `verify-${process.pid}.sqlite`);
  const store = openStore(storeFile);
  try {
    await fillStore({ feed, store, storeFile }, now);
    const builder = createPageBuilder(store, await loadRenderer(theme), book);
    const result: VerifyResult = { pages: 0, differing: [], missing: [], unexpected: [] };
    const expected = new Set<string>();
    for (const ref of allPages(store)) {
      const built = builder.build(formatPageKey(ref), 0);
      if (built === null) continue;
      expected.add(built.path);
      result.pages += 1;
      const file = join(publicDir, built.path);
      if (!existsSync(file)) result.missing.push(built.path);
      else if (hashFile(file) !== built.hash) result.differing.push(built.path);
      if (result.pages % 100 === 0) onProgress?.(result.pages);
    }
    for (const path of listPages(publicDir)) if (!expected.has(path)) result.unexpected.push(path);
    return result;
  } finally {
    store.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(storeFile + suffix, { force: true });
  }
}

const hashFile = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('base64url');
