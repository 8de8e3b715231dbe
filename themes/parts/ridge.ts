import { drawHills, hillTops, type HillLayer } from './hills.ts';

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

/** The same hills as shapes to clip a box by, which a style sheet holds once for all pages of the site. */
export const clipRidge = (code: string): string[] =>
  hillTops(code, ridgeSize.height, layers).map((tops) => {
    const points = tops.map((y, index) => {
      const x = (100 * index) / (tops.length - 1);
      return `${x}% ${Math.round((1000 * y) / ridgeSize.height) / 10}%`;
    });
    return `polygon(${points.join(',')},100% 100%,0 100%)`;
  });
