import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { env } from 'node:process';
import type { AstroInlineConfig } from 'astro';
import { lock } from 'proper-lockfile';
import { buildAssets } from './build-assets.ts';
import { hashLooks, routeHashesPlugin, type RouteHashes } from './hash-looks.ts';
import { hashSources } from './hash-sources.ts';
import { printerPlugin } from './printer/printer-plugin.ts';
import { describeBuild, readCurrentBuild, themesDir, type ThemeBuild } from './theme-build.ts';

const distDir = `${themesDir}dist/`;
/** Builds kept beside the current one: a process that still renders with the old one must find its chunks. */
const keptBuilds = 3;

function removeOldBuilds(currentHash: string): void {
  const old = readdirSync(distDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== currentHash && /^[0-9a-f]{12}$/.test(entry.name))
    .map((entry) => ({ path: distDir + entry.name, builtAt: statSync(distDir + entry.name).mtimeMs }))
    .sort((a, b) => b.builtAt - a.builtAt);
  for (const { path } of old.slice(keptBuilds)) rmSync(path, { recursive: true });
}

/** Compiles and bundles the routes with Astro. @param config  goes before `astro.config.ts`. */
export async function bundleRoutes(config: AstroInlineConfig): Promise<void> {
  // Astro reports every build to its makers unless this is set; there is no option for it.
  env.ASTRO_TELEMETRY_DISABLED = '1';
  const { build } = await import('astro');
  await build({ root: themesDir, configFile: 'astro.config.ts', logLevel: 'warn', ...config });
}

async function buildHash(hash: string): Promise<ThemeBuild> {
  const outDir = `${distDir}${hash}/`;
  const routes: RouteHashes = {};
  await bundleRoutes({ outDir, vite: { plugins: [printerPlugin(), routeHashesPlugin(routes)] } });
  const assets = await buildAssets(outDir);
  const looks = hashLooks(routes, assets);
  const temporaryPath = `${distDir}current.json.${process.pid}`;
  writeFileSync(temporaryPath, `${JSON.stringify({ hash, assets, looks }, null, 2)}\n`);
  renameSync(temporaryPath, `${distDir}current.json`);
  removeOldBuilds(hash);
  return describeBuild({ hash, assets, looks });
}

/**
 * Builds the themes into `dist/<hash>/` when their sources have changed since the last build.
 * Several processes may ask at once; one builds, the others wait and find it done.
 *
 * @param options.force  builds although nothing changed.
 * @throws when a component does not compile.
 */
export async function buildThemes(options: { force?: boolean } = {}): Promise<ThemeBuild> {
  const isCurrent = (build: ThemeBuild | null): build is ThemeBuild =>
    build !== null && build.hash === hashSources();
  const before = options.force ? null : readCurrentBuild();
  if (isCurrent(before)) return before;

  mkdirSync(distDir, { recursive: true });
  const release = await lock(distDir, {
    retries: { retries: 600, minTimeout: 100, maxTimeout: 200 },
    stale: 60_000,
  });
  try {
    const meanwhile = options.force ? null : readCurrentBuild();
    return isCurrent(meanwhile) ? meanwhile : await buildHash(hashSources());
  } finally {
    await release();
  }
}
