import { createHash } from 'node:crypto';
import type { Accent } from '../contract.ts';
import { computeAccent } from './accent.ts';
import { clipRidge } from './ridge.ts';

/** The order of the layers of every style sheet; each file repeats it, so that the order of files does not matter. */
export const layerOrder = '@layer reset,tokens,accent,base,parts,pages,modes,print;';

/** The custom properties of one site as CSS text: its colours, and its ridge line as shapes to clip boxes by. */
export function accentCss(accent: Accent, code: string): string {
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
    ...clipRidge(code).map((shape, index) => [`hills-${index + 1}`, shape]),
  ];
  const text = properties.map(([name, value]) => `--${name}:${value}`).join(';');
  return `${layerOrder}@layer accent{:root{${text}}}\n`;
}

/**
 * The colour file of one site: pages may hold no inline style, so what is its own comes as a file.
 *
 * @param site.code    lower-case letters, digits and hyphens.
 * @param site.accent  `#rrggbb`.
 * @param name         part of the file name.
 * @returns `path` for `page.assets.styles`, and the text to write there.
 */
export function presentAccentFile(
  site: { code: string; accent: string },
  name = site.code,
): { path: string; css: string } {
  const css = accentCss(computeAccent(site.accent), site.code);
  const hash = createHash('sha256').update(css).digest('base64url').slice(0, 8);
  return { path: `/assets/site-${name}-${hash}.css`, css };
}
