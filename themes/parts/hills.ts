/** One row of hills on a drawing ground. */
export interface HillLayer {
  /** Heights above the foot, in pixels, of the lowest valley and the highest top. */
  low: number;
  high: number;
  /** Waves across the width: the slowest of the four sines. */
  waves: number;
  /** Folded into peaks, as mountains far away; else rolling. */
  folded: boolean;
}

const segments = 80;

/** 32-bit FNV-1a of the text's UTF-16 units. */
function seedOf(text: string): number {
  let seed = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    seed = Math.imul(seed ^ text.charCodeAt(index), 0x01000193);
  }
  return seed >>> 0;
}

/** Small seeded generator of numbers from 0 to 1. Source: mulberry32, public domain. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The curve of a row of hills: a sum of four sines of random phase, 81 values of no particular range. */
function sumSines({ waves, folded }: HillLayer, random: () => number): number[] {
  const sines = [0.46, 0.27, 0.17, 0.1].map((size, index) => ({
    size,
    frequency: waves * 2 ** index * (0.75 + 0.5 * random()),
    phase: random(),
  }));
  return Array.from({ length: segments + 1 }, (_, point) => {
    const sum = sines.reduce(
      (total, { size, frequency, phase }) =>
        total + size * Math.sin(2 * Math.PI * ((frequency * point) / segments + phase)),
      0,
    );
    return folded ? -Math.hypot(sum, 0.06) : sum;
  });
}

function layerTops(layer: HillLayer, ground: number, random: () => number): number[] {
  const curve = sumSines(layer, random);
  const [least, most] = [Math.min(...curve), Math.max(...curve)];
  return curve.map((value) => {
    const height = layer.low + ((value - least) / (most - least)) * (layer.high - layer.low);
    return ground - Math.max(0, Math.round(height));
  });
}

/**
 * The outlines of rows of hills, back to front: 81 distances from the top of a ground of `height` pixels, from left to
 * right. The same code always gives the same hills, another code others.
 */
export function hillTops(code: string, height: number, layers: readonly HillLayer[]): number[][] {
  const random = mulberry32(seedOf(code));
  return layers.map((layer) => layerTops(layer, height, random));
}

function drawLayer(ys: readonly number[], size: { width: number; height: number }): string {
  const step = size.width / segments;
  const moves = ys.slice(1).map((y, index) => {
    const rise = y - (ys[index] ?? y);
    return rise < 0 ? `${step}${rise}` : `${step} ${rise}`;
  });
  return `M0 ${ys[0] ?? 0}l${moves.join(' ')}V${size.height}H0z`;
}

/**
 * Draws rows of hills as SVG path data, back to front, in whole pixels on a ground of `size`.
 *
 * @param size.width  a multiple of 80.
 */
export const drawHills = (
  code: string,
  size: { width: number; height: number },
  layers: readonly HillLayer[],
): string[] => hillTops(code, size.height, layers).map((ys) => drawLayer(ys, size));
