import type { Canvas } from './canvas.ts';
import { circle, mix, polygon, rect } from './svg.ts';

/** A round tree standing at `(x, y)`; `size` is its height. */
export function drawTree({ light, random }: Canvas, x: number, y: number, size: number): string {
  const crown = mix(light.dark, light.fields[3], random.between(0, 0.28));
  const trunk = mix(light.dark, '#000000', 0.25);
  const radius = size * 0.34;
  const side = random.chance(0.5) ? 1 : -1;
  return (
    rect(x - size * 0.035, y - size * 0.42, size * 0.07, size * 0.42, trunk) +
    circle(x, y - size * 0.62, radius, crown) +
    circle(x + side * radius * 0.75, y - size * 0.48, radius * 0.68, crown)
  );
}

/** A conifer of three tiers standing at `(x, y)`. */
export function drawConifer({ light, random }: Canvas, x: number, y: number, size: number): string {
  const fill = mix(light.dark, light.near, random.between(0, 0.35));
  const tiers = [0, 1, 2].map((tier) => {
    const top = y - size + tier * size * 0.24;
    const half = size * (0.15 + tier * 0.07);
    const foot = top + size * 0.4;
    return polygon(
      [
        [x, top],
        [x + half, foot],
        [x - half, foot],
      ],
      fill,
    );
  });
  return (
    rect(x - size * 0.03, y - size * 0.14, size * 0.06, size * 0.14, mix(light.dark, '#000000', 0.25)) +
    tiers.join('')
  );
}

/** A loose row of round trees along `y` from `from` to `to`. */
export function drawTreeRow(
  canvas: Canvas,
  { y, from, to, size, gap }: { y: number; from: number; to: number; size: number; gap: number },
): string {
  const { random } = canvas;
  const parts: string[] = [];
  for (let x = from; x < to; x += gap * random.between(0.45, 1.6)) {
    parts.push(drawTree(canvas, x, y + random.between(-3, 3), size * random.between(0.7, 1.15)));
  }
  return parts.join('');
}

/** A stand of conifers, farther ones first. */
export function drawForest(
  canvas: Canvas,
  { y, from, to, size, count }: { y: number; from: number; to: number; size: number; count: number },
): string {
  const { random } = canvas;
  const feet = Array.from({ length: count }, () => ({
    x: random.between(from, to),
    y: y + random.between(0, size * 0.5),
  }));
  return feet
    .sort((a, b) => a.y - b.y)
    .map((foot) => drawConifer(canvas, foot.x, foot.y, size * random.between(0.7, 1.2)))
    .join('');
}
