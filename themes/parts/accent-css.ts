import { createHash } from 'node:crypto';
import type { Accent } from '../contract.ts';
import { computeAccent } from './accent.ts';

/** The order of the layers of every style sheet; each file repeats it, so that the order of files does not matter. */
export const layerOrder = '@layer reset,tokens,accent,base,parts,pages,modes,print;';

/** The custom properties of one site as CSS text. */
export function accentCss(accent: Accent): string {
  const { accent: main, deep, line, soft, wash, ridge1, ridge2, ridge3, foot } = accent;
  const properties = [
    ['accent', main],
    ['deep', deep],
    ['accent-text', deep],
    ['line', line],
    ['soft', soft],
    ['accent-wash', wash],
    ['ridge-1', ridge1],
    ['ridge-2', ridge2],
    ['ridge-3', ridge3],
    ['foot', foot],
  ];
  const text = properties.map(([name, value]) => `--${name}:${value}`).join(';');
  return `${layerOrder}@layer accent{:root{${text}}}\n`;
}

/**
 * The colour file of one site: pages may hold no inline style, so its colours come as a file of their own.
 *
 * @param site.code    lower-case letters, digits and hyphens, part of the file name.
 * @param site.accent  `#rrggbb`.
 * @returns `path` for `page.assets.styles`, and the text to write there.
 */
export function presentAccentFile(site: { code: string; accent: string }): { path: string; css: string } {
  const css = accentCss(computeAccent(site.accent));
  const hash = createHash('sha256').update(css).digest('base64url').slice(0, 8);
  return { path: `/assets/site-${site.code}-${hash}.css`, css };
}
