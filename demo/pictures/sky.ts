import { pictureHeight as high, pictureWidth as wide, type Canvas } from './canvas.ts';
import { circle, line, polygon, rect, roundEnds, type Point } from './svg.ts';

/** Four bands with waving edges, the sun, bars of cloud. `lower`: the sun hangs lower, for wide crops. */
export function drawSky({ light, random, horizon }: Canvas, lower: boolean): string {
  const tops = [0.11, 0.23, 0.33].map(
    (share) => share * high * (horizon < 380 ? 0.85 : 1) + (lower ? 40 : 0),
  );
  const bands = tops.map((top, index) =>
    band(top, light.sky[index + 1] ?? light.sky[3], random.between(0, 6)),
  );
  const sunX = random.chance(0.5) ? random.between(0.14, 0.36) * wide : random.between(0.64, 0.86) * wide;
  const sunY = (lower ? 0.36 : 0.16) * high + random.between(-12, 18);
  const radius = random.between(44, 54);
  const clouds = Array.from({ length: random.whole(3, 4) }, (_, index) =>
    drawCloud(index, random, light.cloud, lower),
  );
  const stars = light.sky[0] < '#30' ? drawStars(random) : '';
  return (
    rect(0, 0, wide, high, light.sky[0]) +
    bands.join('') +
    stars +
    circle(sunX, sunY, radius, light.sun) +
    clouds.join('')
  );
}

function band(top: number, fill: string, phase: number): string {
  const edge: Point[] = Array.from({ length: 31 }, (_, index) => {
    const x = (index * wide) / 30;
    return [x, top + 7 * Math.sin(phase + x / 190) + 4 * Math.sin(phase * 2 + x / 83)];
  });
  return polygon([...edge, [wide, high], [0, high]], fill);
}

function drawCloud(index: number, random: Canvas['random'], fill: string, lower: boolean): string {
  const length = random.between(110, 230);
  const x = ((index + random.between(0.05, 0.8)) / 4) * wide - 60;
  const y = random.between(0.05, 0.26) * high + (lower ? 70 : 0);
  const thick = random.between(9, 11);
  const second = length * random.between(0.5, 0.85);
  const shift = length * random.between(0.12, 0.4);
  const third = random.chance(0.35)
    ? rect(x + shift * 1.6, y + thick * 3, second * 0.8, thick, fill, thick / 2)
    : '';
  return (
    rect(x, y, length, thick, fill, thick / 2) +
    rect(x + shift, y + thick * 1.5, second, thick * 0.85, fill, thick / 2) +
    third
  );
}

function drawStars(random: Canvas['random']): string {
  return Array.from({ length: 26 }, () =>
    circle(random.between(0, wide), random.between(0, 0.3) * high, random.between(1, 2.2), '#c9d2e4'),
  ).join('');
}

/** A flock of four to six birds. */
export function drawBirds({ random, light }: Canvas): string {
  const x0 = random.between(0.28, 0.68) * wide;
  const y0 = random.between(0.17, 0.27) * high;
  return Array.from({ length: random.whole(4, 6) }, (_, index) => {
    const x = x0 + index * random.between(26, 40);
    const y = y0 - 26 * Math.sin(index * 1.1) + random.between(-8, 8);
    const span = random.between(8, 12);
    const wing: Point[] = [
      [x - span, y - span * 0.25],
      [x - span * 0.5, y - span * 0.5],
      [x, y],
      [x + span * 0.5, y - span * 0.5],
      [x + span, y - span * 0.25],
    ];
    return line(wing, light.dark, 2.6, roundEnds);
  }).join('');
}
