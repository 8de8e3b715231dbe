import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isPublished } from './current-theme.ts';

const assets = {
  desktop: { styles: ['/assets/desktop-a1.css'], scripts: ['/assets/desktop-a1.js'] },
  wap: { styles: ['/assets/wap-a1.css'], scripts: ['/assets/wap-a1.js'] },
};

function treeWith(names: string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'tree-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  mkdirSync(join(dir, 'assets'));
  for (const name of names) writeFileSync(join(dir, 'assets', name), '');
  return dir;
}

test('a build of the themes is published when all that its pages link is there', () => {
  const tree = treeWith(['desktop-a1.css', 'desktop-a1.js', 'wap-a1.css', 'wap-a1.js']);

  expect(isPublished(tree, { assets })).toBe(true);
});

test.each(['desktop-a1.css', 'desktop-a1.js', 'wap-a1.css', 'wap-a1.js'])('not without %s', (missing) => {
  const names = ['desktop-a1.css', 'desktop-a1.js', 'wap-a1.css', 'wap-a1.js'];

  expect(
    isPublished(treeWith(names.filter((name) => name !== missing)), {
      assets,
    }),
  ).toBe(false);
});
