import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Edition } from './contract.ts';

/** Addresses of an edition's own files, as a page links them: `/assets/desktop-x1y2.css`. */
export interface EditionAssets {
  styles: string[];
  scripts: string[];
}

/** One finished build of the themes; it lies in `dist/<hash>/` and never changes. */
export interface ThemeBuild {
  /** Content hash of the sources: another hash is another build. */
  hash: string;
  assets: Record<Edition, EditionAssets>;
  /** The look of each route, `desktop/article`: while its name stays, its pages come out alike. */
  looks: Record<string, string>;
  /** Folder of the files behind `/assets/`, absolute. */
  assetsDir: string;
  /** The bundle of the routes, absolute. */
  entryPath: string;
}

export const themesDir = fileURLToPath(new URL('.', import.meta.url));

const currentPath = `${themesDir}dist/current.json`;

/** Describes the build of these sources by its hash, whether or not it is there. */
export function describeBuild({
  hash,
  assets,
  looks,
}: Pick<ThemeBuild, 'hash' | 'assets' | 'looks'>): ThemeBuild {
  const dir = `${themesDir}dist/${hash}/`;
  return { hash, assets, looks, assetsDir: `${dir}assets/`, entryPath: `${dir}server/routes.mjs` };
}

/** Reads the newest finished build; null when there is none. */
export function readCurrentBuild(): ThemeBuild | null {
  if (!existsSync(currentPath)) return null;
  const { hash, assets, looks } = JSON.parse(readFileSync(currentPath, 'utf8')) as Partial<ThemeBuild>;
  // An earlier version of the product, still running, names no looks.
  if (hash === undefined || assets === undefined || looks === undefined) return null;
  const build = describeBuild({ hash, assets, looks });
  return existsSync(build.entryPath) ? build : null;
}
