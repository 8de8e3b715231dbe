import { readFileSync } from 'node:fs';
import type { Edition } from './contract.ts';
import { themesDir, type EditionAssets } from './theme-build.ts';

type Manifest = Record<string, { file: string }>;

/** One Vite run an edition, so that no chunk is shared and each edition loads one style sheet and one script. */
async function buildEdition(edition: Edition, outDir: string): Promise<EditionAssets> {
  const { build } = await import('vite');
  const sources = { style: `styles/${edition}.css`, script: `client/${edition}.ts` };
  await build({
    root: themesDir,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      manifest: `assets-${edition}.json`,
      modulePreload: false,
      target: ['chrome99', 'firefox97', 'safari15.4', 'ios15.4'],
      rolldownOptions: { input: [themesDir + sources.style, themesDir + sources.script] },
    },
  });
  const manifest = JSON.parse(readFileSync(`${outDir}assets-${edition}.json`, 'utf8')) as Manifest;
  const address = (source: string): string => {
    const entry = manifest[source];
    if (!entry) throw new Error(`The theme build made no file for ${source}.`);
    return `/${entry.file}`;
  };
  return { styles: [address(sources.style)], scripts: [address(sources.script)] };
}

/**
 * Bundles, minifies and hashes the style sheet and the script of each edition into `<outDir>/assets/`.
 *
 * @returns their addresses below `/assets/`.
 */
export async function buildAssets(outDir: string): Promise<Record<Edition, EditionAssets>> {
  return { desktop: await buildEdition('desktop', outDir), wap: await buildEdition('wap', outDir) };
}
