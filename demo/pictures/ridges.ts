import { pictureHeight as high, pictureWidth as wide, type Canvas } from './canvas.ts';
import { mix, polygon, type Point } from './svg.ts';

const steps = 120;

export interface RidgeSet {
  /** 3 to 5. */
  layers: number;
  /** Height of the farthest peaks above the horizon. */
  rise: number;
  /** Where the nearest layer stands: 0 at the horizon, more is lower. */
  drop?: number;
}

/** Hills from far to near: peaks folded from sines far away, round ones near, a paler strip at each foot. */
export function drawRidges(canvas: Canvas, { layers, rise, drop = 0 }: RidgeSet): string {
  const { light, random, horizon } = canvas;
  return Array.from({ length: layers }, (_, index) => {
    const depth = index / (layers - 1);
    const fill = mix(light.far, light.near, depth);
    const foot = horizon - rise * 0.34 * (1 - depth) + drop * depth;
    const height = rise * (0.66 - 0.36 * depth);
    const nearest = index === layers - 1;
    const edge = ridgeLine(random, { foot, height, fold: 1 - depth, base: nearest ? 0.35 : 0 });
    const hill = polygon([...edge, [wide, high], [0, high]], fill);
    return nearest ? hill : hill + mistStrip(random, foot, mix(fill, light.mist, 0.62));
  }).join('');
}

/** 1 = sharp peaks from a folded sum of four sines, 0 = the sum itself. */
function ridgeLine(
  random: Canvas['random'],
  { foot, height, fold, base }: { foot: number; height: number; fold: number; base: number },
): Point[] {
  const phase = random.between(0, Math.PI * 2);
  const waves = [1, 1.8, 2.7, 4.3].map((turns, index) => ({
    turns: turns * random.between(0.8, 1.25),
    phase: random.between(0, Math.PI * 2),
    size: [0.55, 0.32, 0.17, 0.06][index] ?? 0,
  }));
  return Array.from({ length: steps + 1 }, (_, index) => {
    const x = (index * wide) / steps;
    const sum = waves.reduce(
      (total, wave) => total + wave.size * Math.sin((x / wide) * wave.turns * Math.PI * 2 + wave.phase),
      0,
    );
    const peak = Math.max(0, 1 - Math.abs(sum) * 1.45) ** 1.15;
    const round = (sum + 1.1) / 2.2;
    const bumps = 0.05 * Math.sin(x / 17 + phase * 3) * (fold > 0.2 ? 1 : 0.3);
    const level = peak * fold + round * (1 - fold) + bumps * peak;
    return [x, Math.round(foot - height * Math.max(base * 0.3, level))];
  });
}

function mistStrip(random: Canvas['random'], foot: number, fill: string): string {
  const phase = random.between(0, 6);
  const edge: Point[] = Array.from({ length: 31 }, (_, index) => {
    const x = (index * wide) / 30;
    return [x, foot - 6 + 8 * Math.sin(phase + x / 160) + 4 * Math.sin(x / 71 - phase)];
  });
  return polygon([...edge, [wide, high], [0, high]], fill);
}
