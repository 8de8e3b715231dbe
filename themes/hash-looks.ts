import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Edition } from './contract.ts';
import { readVersion, tools } from './hash-sources.ts';
import { themesDir, type EditionAssets } from './theme-build.ts';

/** What each route was compiled from, by route (`desktop/article`): a hash of every module that it reaches. */
export type RouteHashes = Record<string, string>;

/** Sources outside the bundle that every page passes through. */
const printing = ['adapter/entry.ts', 'astro.config.ts', 'printer/printer-plugin.ts', 'render.ts'];

const routeOf = (id: string): string | undefined =>
  id.startsWith(`${themesDir}pages/`)
    ? /^([^.?]+)\.astro$/.exec(id.slice(themesDir.length + 6))?.[1]
    : undefined;

/** The place of the installation is no part of a look: neither in the code nor in the source map behind it. */
const withoutPlace = (code: string): string =>
  code.replaceAll(/^\/\/# sourceMappingURL=.*$/gmu, '').replaceAll(themesDir, '');

/** Takes the hash of each route while the server bundle is built. */
export function routeHashesPlugin(found: RouteHashes): Plugin {
  return {
    name: 'hash-looks',
    applyToEnvironment: ({ name }) => name === 'ssr',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const route = routeOf(id);
        if (route === undefined) continue;
        const hash = createHash('sha256');
        const seen = new Set([id]);
        for (const module of seen) {
          const info = this.getModuleInfo(module);
          if (!info) continue;
          hash.update(withoutPlace(info.code ?? '')).update('\0');
          for (const next of [...info.importedIds, ...info.dynamicallyImportedIds]) seen.add(next);
        }
        found[route] = hash.digest('hex');
      }
    },
  };
}

/**
 * Names the look of each kind of page in each edition: its template with all that it is composed of, the header and
 * footer that are put into it, and the style sheets and scripts that it links. Two builds with the same name print
 * the same model alike.
 */
export function hashLooks(
  routes: RouteHashes,
  assets: Record<Edition, EditionAssets>,
): Record<string, string> {
  const shared = createHash('sha256');
  for (const file of printing) shared.update(readFileSync(themesDir + file)).update('\0');
  for (const tool of tools) shared.update(`${tool}@${readVersion(tool)}\0`);
  const making = shared.digest('hex');
  const looks: Record<string, string> = {};
  for (const [route, own] of Object.entries(routes).sort()) {
    const edition: Edition = route.startsWith('wap/') ? 'wap' : 'desktop';
    const parts = [making, own, routes[`${edition}/fragment`], assets[edition]];
    looks[route] = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
  }
  return looks;
}
