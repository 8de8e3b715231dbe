/** Drawing ground of the ridge line; it is stretched to the width of the window. */
export const ridgeSize = { width: 1280, height: 112 } as const;

const segments = 80;
const step = ridgeSize.width / segments;

interface Layer {
  /** Heights above the foot, in pixels, of the lowest valley and the highest top. */
  low: number;
  high: number;
  /** Waves across the width: the slowest of the four sines. */
  waves: number;
  /** Folded into peaks, as mountains far away; else rolling. */
  folded: boolean;
}

/** Back to front: far peaks, middle hills, near slopes. */
const layers: readonly Layer[] = [
  { low: 10, high: 106, waves: 1, folded: true },
  { low: 4, high: 72, waves: 1.5, folded: false },
  { low: -12, high: 40, waves: 0.9, folded: false },
];

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

function drawLayer({ low, high, waves, folded }: Layer, random: () => number): string {
  const sines = [0.46, 0.27, 0.17, 0.1].map((size, index) => ({
    size,
    frequency: waves * 2 ** index * (0.75 + 0.5 * random()),
    phase: random(),
  }));
  const curve = Array.from({ length: segments + 1 }, (_, point) => {
    const sum = sines.reduce(
      (total, { size, frequency, phase }) =>
        total + size * Math.sin(2 * Math.PI * ((frequency * point) / segments + phase)),
      0,
    );
    return folded ? -Math.hypot(sum, 0.06) : sum;
  });
  const [least, most] = [Math.min(...curve), Math.max(...curve)];
  const ys = curve.map((value) => {
    const height = low + ((value - least) / (most - least)) * (high - low);
    return ridgeSize.height - Math.max(0, Math.round(height));
  });
  const moves = ys.slice(1).map((y, index) => {
    const rise = y - (ys[index] ?? y);
    return rise < 0 ? `${step}${rise}` : `${step} ${rise}`;
  });
  return `M0 ${ys[0] ?? 0}l${moves.join(' ')}V${ridgeSize.height}H0z`;
}

/**
 * Draws the ridge line 山形线 of a site: three layers of hills as SVG path data, back to front, in whole
 * pixels on a ground of `ridgeSize`. The same code always gives the same hills, another code others.
 */
export function drawRidge(code: string): readonly [string, string, string] {
  const random = mulberry32(seedOf(code));
  return layers.map((layer) => drawLayer(layer, random)) as unknown as [string, string, string];
}
