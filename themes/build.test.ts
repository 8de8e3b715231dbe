import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildThemes } from './build.ts';
import { readCurrentBuild } from './theme-build.ts';

it('builds nothing twice and leaves a whole build behind', async () => {
  const [first, second] = await Promise.all([buildThemes(), buildThemes()]);

  expect(second).toEqual(first);
  expect(readCurrentBuild()).toEqual(first);
  expect(existsSync(first.entryPath)).toBe(true);
}, 120_000);

it('puts every file that pages link into the folder to publish', async () => {
  const { assets, assetsDir } = await buildThemes();

  const linked = Object.values(assets).flatMap(({ styles, scripts }) => [...styles, ...scripts]);

  expect(readdirSync(assetsDir)).toEqual(
    expect.arrayContaining(linked.map((path) => path.replace('/assets/', ''))),
  );
}, 120_000);
