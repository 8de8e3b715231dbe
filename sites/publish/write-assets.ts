import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '#themes/contract.ts';
import { accentCss } from '#themes/parts/accent-css.ts';
import type { ThemeBuild } from '#themes/theme-build.ts';
import { writePage } from './write-page.ts';

/** Copies the theme's own files into the output tree. Their names are hashes: old ones stay for pages still open. */
export function writeAssets(publicDir: string, theme: ThemeBuild): void {
  for (const name of readdirSync(theme.assetsDir)) {
    if (!existsSync(join(publicDir, 'assets', name)))
      writePage(publicDir, `assets/${name}`, readFileSync(join(theme.assetsDir, name)));
  }
}

/** Writes the colour file a page links, unless it is there; its name is the hash of its text. */
export function writeAccentOf(publicDir: string, page: Page, known: Set<string>): void {
  const href = page.assets.styles.at(-1);
  if (href === undefined || !href.startsWith('/assets/site-') || known.has(href)) return;
  const accent = page.kind === 'channel' ? page.accent : page.chrome.accent;
  if (!existsSync(join(publicDir, href)))
    writePage(publicDir, href.slice(1), new TextEncoder().encode(accentCss(accent, page.chrome.site.code)));
  known.add(href);
}
