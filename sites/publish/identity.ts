import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sitesDir = fileURLToPath(new URL('../', import.meta.url));

/** Everything in this room that decides how a page looks. */
const presenting = [
  'addresses.ts',
  'pages',
  'blueprints',
  'store/present-media.ts',
  'store/references.ts',
  'store/file-label.ts',
];

function* sourceFiles(path: string): Generator<string> {
  if (path.endsWith('.ts')) {
    if (!path.endsWith('.test.ts')) yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) yield* sourceFiles(`${path}/${name}`);
}

/**
 * Names what all pages are made with: theme, presenters and public address. When it differs from what a page
 * was made with, the page is stale; nobody has to remember it after an upgrade.
 */
export function publishIdentity(theme: { hash: string }, publicUrl: string): string {
  const hash = createHash('sha256').update(theme.hash).update('\0').update(publicUrl);
  for (const part of presenting)
    for (const file of sourceFiles(sitesDir + part)) hash.update(readFileSync(file));
  return hash.digest('base64url').slice(0, 16);
}
