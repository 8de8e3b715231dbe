import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Everything that decides what the model of a page says. */
const presenting = [
  'sites/addresses.ts',
  'sites/pages',
  'sites/blueprints',
  'sites/store/present-media.ts',
  'sites/store/references.ts',
  'sites/store/file-label.ts',
  'themes/parts/accent.ts',
  'themes/parts/accent-css.ts',
];

function* sourceFiles(path: string): Generator<string> {
  if (path.endsWith('.ts')) {
    if (!path.endsWith('.test.ts')) yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* sourceFiles(`${path}/${name}`);
}

/**
 * Names what all pages are made with, beside their looks: presenters and public address. When it differs from what the
 * pages were made with, they are stale; nobody has to remember it after an upgrade.
 */
export function publishIdentity(publicUrl: string): string {
  const hash = createHash('sha256').update(publicUrl);
  for (const part of presenting) for (const file of sourceFiles(root + part)) hash.update(readFileSync(file));
  return hash.digest('base64url').slice(0, 16);
}
