import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectDir = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that ends up in the built admin: rooms it is made of, its configuration, its packages. */
const sources = [
  '{app,admin,collections,config,migrations,policy}/**/*.{ts,tsx,js,css,scss,svg,json}',
  'sites/blueprints/**/*.ts',
  'payload.config.ts',
  'next.config.mjs',
  'package-lock.json',
];

const stampFile = join(projectDir, '.next', 'sources-hash');

/** Names the state of the sources by their content; tests do not count. */
export function hashAdminSources(dir: string = projectDir): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: dir, exclude: (path) => path.includes('.test.') }).sort();
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(dir, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Whether the built admin is there and made of the present sources. */
export function isAdminCurrent(): boolean {
  return (
    existsSync(join(projectDir, '.next', 'BUILD_ID')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === hashAdminSources()
  );
}

/** Notes what the built admin was made of; lies in the build, so that it goes with it. */
export function markAdminBuilt(hash: string): void {
  writeFileSync(stampFile, hash);
}
