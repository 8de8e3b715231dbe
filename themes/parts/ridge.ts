import { drawHills, type HillLayer } from './hills.ts';

/** Drawing ground of the ridge line; it is stretched to the width of the window. */
export const ridgeSize = { width: 1280, height: 112 } as const;

/** Back to front: far peaks, middle hills, near slopes. */
const layers: readonly HillLayer[] = [
  { low: 10, high: 106, waves: 1, folded: true },
  { low: 4, high: 72, waves: 1.5, folded: false },
  { low: -12, high: 40, waves: 0.9, folded: false },
];

/**
 * Draws the ridge line 山形线 of a site: three layers of hills as SVG path data, back to front.
 * The same code always gives the same hills, another code others.
 */
export function drawRidge(code: string): readonly [string, string, string] {
  return drawHills(code, ridgeSize, layers) as [string, string, string];
}
