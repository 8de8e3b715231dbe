import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { themesDir } from './theme-build.ts';

/** Packages whose versions decide what a build prints. */
export const tools = ['astro', 'vite', '@tabler/icons'];

/** What the bundle is made of: not the tests, not the examples, not what an earlier build left. */
function isSource(path: string): boolean {
  return !/^(dist|\.astro|node_modules|examples)\//.test(path) && !/\.test\.ts$|\.md$/.test(path);
}

export function readVersion(tool: string): string {
  const path = findPackageJSON(tool, import.meta.url);
  if (!path) throw new Error(`The package ${tool} is not installed; run "npm ci".`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/**
 * Hashes everything a theme build depends on: the sources and the versions of the tools.
 *
 * @returns 12 hexadecimal digits.
 */
export function hashSources(): string {
  const hash = createHash('sha256');
  const files = readdirSync(themesDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('//', '/').slice(themesDir.length))
    .filter(isSource)
    .sort();
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(themesDir + file))
      .update('\0');
  for (const tool of tools) {
    hash.update(`${tool}@${readVersion(tool)}\0`);
  }
  return hash.digest('hex').slice(0, 12);
}
