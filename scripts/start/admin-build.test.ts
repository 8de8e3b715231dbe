import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hashAdminSources } from './admin-build.ts';

test.each([
  ['collections/articles/fields.ts', true],
  ['admin/Nav.tsx', true],
  ['admin/admin.css', true],
  ['payload.config.ts', true],
  ['package-lock.json', true],
  ['admin/Nav.test.tsx', false],
  ['themes/desktop/Home.astro', false],
  ['docs/search.md', false],
])('a change of %s asks for a new build: %s', (path, expected) => {
  const dir = mkdtempSync(join(tmpdir(), 'admin-build-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const write = (text: string): void => {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  write('a');
  const before = hashAdminSources(dir);

  write('b');

  expect(hashAdminSources(dir) !== before).toBe(expected);
});
