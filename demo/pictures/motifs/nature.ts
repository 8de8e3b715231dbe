import { pictureHeight as high, pictureWidth as wide, type Canvas } from '../canvas.ts';
import { drawFields, drawStrip, isClear, windStrip } from '../fields.ts';
import { drawBoat, drawGlints, drawHouse, drawPicker } from '../figures.ts';
import { drawForest, drawTree, drawTreeRow } from '../plants.ts';
import { line, mix, polygon, type Point } from '../svg.ts';
import type { Motif } from './motif.ts';

export const hills: Motif = {
  name: '群山层叠，山脚有松林和薄雾',
  horizon: 560,
  ridges: { layers: 5, rise: 330, drop: 60 },
  draw: (canvas) =>
    drawForest(canvas, { y: 655, from: -20, to: wide * 0.42, size: 84, count: 22 }) +
    drawForest(canvas, { y: 668, from: wide * 0.55, to: wide + 20, size: 76, count: 20 }),
};

export const river: Motif = {
  name: '河水从田野间流过，河上有一只小船',
  horizon: 392,
  ridges: { layers: 4, rise: 240 },
  draw: (canvas) => {
    const { light, random } = canvas;
    const strip = windStrip(canvas, { foot: 470, far: 26 });
    const at = (share: number): Point =>
      strip.centre[Math.round(share * (strip.centre.length - 1))] ?? [wide / 2, high];
    const [boatX, boatY] = at(0.8);
    const glints = [0.55, 0.68, 0.9].map((share) => {
      const [x, y] = at(share);
      return drawGlints(canvas, { from: x - 90 * share, to: x + 30, top: y - 8, foot: y + 16, count: 3 });
    });
    const trees = scatterTrees(canvas, { count: 16, clear: (x, y) => isClear(strip, x, y, 46) });
    return (
      drawFields(canvas) +
      drawStrip(strip, light.water, mix(light.water, light.near, 0.45)) +
      glints.join('') +
      trees +
      drawBoat(canvas, boatX + random.between(-30, 30), boatY, 116)
    );
  },
};

export const fields: Motif = {
  name: '一望无际的田畴，远处有几户人家',
  horizon: 410,
  ridges: { layers: 4, rise: 240 },
  draw: (canvas) => {
    const { random } = canvas;
    const start = random.between(80, 620);
    const houses = [0, 108, 214, 310].map((shift) =>
      drawHouse(canvas, start + shift, 428 + random.between(-6, 10), random.between(82, 112)),
    );
    return (
      drawFields(canvas) +
      drawTreeRow(canvas, { y: 418, from: -20, to: wide + 20, size: 54, gap: 62 }) +
      houses.join('')
    );
  },
};

export const tea: Motif = {
  name: '层层茶园，茶农在采茶',
  horizon: 450,
  ridges: { layers: 4, rise: 260, drop: 30 },
  draw: (canvas) => {
    const { random } = canvas;
    const left = mound(canvas, { top: random.between(330, 380), x: random.between(130, 300), half: 620 });
    const right = mound(canvas, { top: random.between(310, 370), x: random.between(880, 1060), half: 640 });
    const front = mound(canvas, { top: random.between(520, 560), x: random.between(560, 700), half: 700 });
    const { light } = canvas;
    const from = random.chance(0.5) ? random.between(180, 330) : random.between(790, 900);
    const pickers = [0, 1, 2, 3, 4].map((index) =>
      drawPicker(
        canvas,
        from + index * random.between(42, 56),
        672 + random.between(-10, 16),
        62,
        index % 2 === 0 ? light.accent : light.wall,
      ),
    );
    return left + right + front + pickers.join('');
  },
};

/** A hill of terraces: rounded top, curved lines that follow it. */
function mound(
  { light, random }: Canvas,
  { top, x, half }: { top: number; x: number; half: number },
): string {
  const tints = light.leaf;
  const edge = mix(light.leaf[0], light.dark, 0.55);
  const parts: string[] = [];
  const curve = (y: number): Point[] => {
    const depth = (y - top) / (high - top);
    const reach = half * depth ** 0.72 + 30;
    return Array.from({ length: 25 }, (_, index): Point => {
      const share = index / 12 - 1;
      return [x + share * reach, y + 58 * share ** 2 * (0.4 + depth)];
    });
  };
  let tint = random.whole(0, 1);
  for (let y = top; y < high + 40; y += 24 + (y - top) * 0.035) {
    tint = 1 - tint;
    const ring = curve(y);
    const ends: Point[] = [
      [(ring.at(-1)?.[0] ?? x) + 60, high + 60],
      [(ring[0]?.[0] ?? x) - 60, high + 60],
    ];
    const last = ring.at(-1) ?? [x, high];
    const first = ring[0] ?? [x, high];
    const side = 320;
    parts.push(
      polygon(
        [...ring, [last[0] + side, last[1] + side * 1.1], ...ends, [first[0] - side, first[1] + side * 1.1]],
        tints[tint] ?? edge,
      ),
      line(ring, edge, 3.4),
    );
  }
  return parts.join('');
}

export const orchard: Motif = {
  name: '果园里果树成行，果子挂满枝头',
  horizon: 400,
  ridges: { layers: 4, rise: 230 },
  draw: (canvas) => {
    const { light, random, horizon } = canvas;
    const parts = [drawFields(canvas)];
    for (let row = 0; row < 6; row += 1) {
      const depth = (row + 1) / 6;
      const y = horizon + 26 + (high - horizon) * depth ** 1.5;
      const size = 46 + 130 * depth ** 1.2;
      const gap = size * 1.08;
      for (let x = -gap * (row % 2 === 0 ? 0.2 : 0.7); x < wide + gap; x += gap) {
        const place = x + random.between(-6, 6);
        parts.push(drawTree(canvas, place, y, size));
        for (let fruit = 0; fruit < 5 + row; fruit += 1) {
          const angle = random.between(0, Math.PI * 2);
          const reach = size * 0.28 * Math.sqrt(random.next());
          parts.push(
            `<circle cx="${Math.round(place + Math.cos(angle) * reach)}" cy="${Math.round(y - size * 0.6 + Math.sin(angle) * reach)}" r="${Math.max(2, Math.round(size * 0.034))}" fill="${light.accent}"/>`,
          );
        }
      }
    }
    return parts.join('');
  },
};

/** Trees at the two sides of the plain, farther ones first and smaller. */
export function scatterTrees(
  canvas: Canvas,
  { count, clear }: { count: number; clear: (x: number, y: number) => boolean },
): string {
  const { random, horizon } = canvas;
  const feet = Array.from({ length: count * 2 }, () => ({
    x: random.chance(0.5) ? random.between(-20, wide * 0.3) : random.between(wide * 0.7, wide + 20),
    y: random.between(horizon + 40, high - 20),
  })).filter((foot) => clear(foot.x, foot.y));
  return feet
    .slice(0, count)
    .sort((a, b) => a.y - b.y)
    .map((foot) => drawTree(canvas, foot.x, foot.y, 34 + (foot.y - horizon) * 0.34))
    .join('');
}
