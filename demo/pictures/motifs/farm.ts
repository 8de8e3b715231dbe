import { pictureHeight as high, pictureWidth as wide, type Canvas } from '../canvas.ts';
import { drawFields } from '../fields.ts';
import { drawTreeRow } from '../plants.ts';
import { circle, line, mix, path, rect, type Point } from '../svg.ts';
import type { Motif } from './motif.ts';

export const harvester: Motif = {
  name: '收割机在稻田里作业',
  horizon: 400,
  ridges: { layers: 4, rise: 240 },
  draw: (canvas) => {
    const { random } = canvas;
    const stacks = Array.from({ length: 6 }, (_, index) =>
      haystack(canvas, 700 + index * 86 + random.between(-24, 24), random.between(520, 640)),
    );
    return (
      drawFields(canvas) +
      drawTreeRow(canvas, { y: 408, from: -20, to: wide + 20, size: 56, gap: 56 }) +
      stacks.join('') +
      machine(canvas, random.between(240, 360), 640, 1)
    );
  },
};

function haystack({ light }: Canvas, x: number, y: number): string {
  const edge = mix(light.fields[3], light.dark, 0.35);
  return path(
    `M${Math.round(x - 24)} ${Math.round(y)}q4 -44 24 -46q20 2 24 46z`,
    mix(light.fields[0], light.fields[1], 0.4),
    ` stroke="${edge}" stroke-width="3"`,
  );
}

/** A combine seen from the side; `(x, y)` is the left foot of the big wheel's ground. */
function machine({ light }: Canvas, x: number, y: number, scale: number): string {
  const at = (dx: number, dy: number): string =>
    `${Math.round(x + dx * scale)} ${Math.round(y + dy * scale)}`;
  const edge = ` stroke="${light.dark}" stroke-width="5" stroke-linejoin="round"`;
  const body = path(`M${at(0, -128)}L${at(226, -128)}L${at(226, -44)}L${at(0, -44)}Z`, light.accent, edge);
  const cab = path(`M${at(92, -208)}L${at(164, -208)}L${at(172, -128)}L${at(84, -128)}Z`, light.accent, edge);
  const glass = path(`M${at(108, -196)}L${at(150, -196)}L${at(154, -150)}L${at(104, -150)}Z`, light.wall);
  const chute = path(`M${at(-88, -190)}L${at(0, -126)}L${at(0, -100)}L${at(-92, -172)}Z`, light.dark);
  const reel = path(
    `M${at(226, -86)}L${at(300, -78)}L${at(300, -24)}L${at(226, -40)}Z`,
    mix(light.accent, light.dark, 0.35),
    edge,
  );
  const wheel = (dx: number, radius: number): string =>
    circle(x + dx * scale, y - radius * scale, radius * scale, light.dark) +
    circle(x + dx * scale, y - radius * scale, radius * scale * 0.42, light.fields[1]);
  return (
    chute +
    body +
    cab +
    glass +
    reel +
    rect(x + 300 * scale, y - 84 * scale, 7, 84 * scale, light.dark) +
    wheel(40, 30) +
    wheel(176, 46)
  );
}

export const greenhouses: Motif = {
  name: '成片的蔬菜大棚',
  horizon: 386,
  ridges: { layers: 4, rise: 240, drop: 12 },
  draw: (canvas) => {
    const { light, random, horizon } = canvas;
    const ground = mix(light.fields[0], light.fields[1], 0.25);
    const parts = [rect(0, horizon, wide, high - horizon, ground)];
    const rows = [
      { y: horizon + 34, width: 108 },
      { y: horizon + 86, width: 184 },
      { y: horizon + 174, width: 284 },
      { y: horizon + 306, width: 400 },
    ];
    rows.forEach((row, index) => {
      const gap = row.width * 1.16;
      for (let x = -row.width * random.between(0.2, 0.8); x < wide; x += gap) {
        parts.push(arch(canvas, x, row.y, row.width, index));
      }
    });
    return parts.join('');
  },
};

function arch({ light }: Canvas, x: number, y: number, width: number, depth: number): string {
  const height = width * 0.44;
  const edge = mix(light.roof, light.wall, 0.42);
  const skin = mix(light.wall, light.accent, light.sky[0] < '#60' ? 0.12 : 0.02);
  const shell: Point[] = Array.from({ length: 17 }, (_, index): Point => {
    const angle = Math.PI * (index / 16);
    return [x + width / 2 - (width / 2) * Math.cos(angle), y - height * Math.sin(angle) ** 0.85];
  });
  const ribs = [0.22, 0.38, 0.62, 0.78].map((share) => {
    const top = height * Math.sin(Math.acos(1 - 2 * share)) ** 0.85;
    return line(
      [
        [x + width * share, y - top],
        [x + width * share, y],
      ],
      mix(skin, edge, 0.6),
      1.2 + depth * 0.4,
    );
  });
  return (
    `<path d="M${shell.map(([px, py]) => `${Math.round(px)} ${Math.round(py)}`).join('L')}Z" fill="${skin}" stroke="${edge}" stroke-width="${2 + depth}"/>` +
    ribs.join('') +
    rect(x, y - height * 0.16, width, height * 0.16, light.fields[3]) +
    rect(x + width * 0.43, y - height * 0.46, width * 0.14, height * 0.46, light.accent)
  );
}
