import { pictureHeight as high, pictureWidth as wide, type Canvas } from './canvas.ts';
import { line, mix, polygon, rect, type Point } from './svg.ts';

const rowEdges = [0, 0.1, 0.24, 0.44, 0.7, 1.02];
/** How far above the horizon the furrows would meet, in pixels. */
const meeting = 190;

/** A plain of fields in perspective, from the horizon to the foot of the picture. */
export function drawFields({ light, random, horizon }: Canvas): string {
  const centre = wide * random.between(0.35, 0.65);
  const place = (across: number, y: number): Point => [
    centre + ((across - centre) * (y - horizon + meeting)) / (high - horizon + meeting),
    y,
  ];
  const ground = rect(0, horizon, wide, high - horizon, light.fields[1]);
  const rows = rowEdges.slice(1).map((edge, index) => {
    const top = horizon + (rowEdges[index] ?? 0) * (high - horizon);
    const foot = horizon + edge * (high - horizon);
    return drawRow({ light, random, place, top, foot, depth: index });
  });
  return ground + rows.join('');
}

function drawRow({
  light,
  random,
  place,
  top,
  foot,
  depth,
}: Pick<Canvas, 'light' | 'random'> & {
  place: (across: number, y: number) => Point;
  top: number;
  foot: number;
  depth: number;
}): string {
  const parts: string[] = [];
  let last = -1;
  for (let from = -1500; from < 2700;) {
    const to = from + random.between(210, 420);
    const tint = (last + random.whole(1, 3)) % 4;
    last = tint;
    const fill = light.fields[tint] ?? light.fields[0];
    const edge = mix(fill, light.fields[3], 0.55);
    parts.push(
      polygon(
        [place(from, top), place(to, top), place(to, foot), place(from, foot)],
        fill,
        ` stroke="${edge}" stroke-width="1.6"`,
      ),
    );
    if (depth > 0 && random.chance(0.6))
      parts.push(furrows({ place, from, to, top, foot, stroke: mix(fill, light.fields[3], 0.5) }));
    from = to;
  }
  return parts.join('');
}

function furrows({
  place,
  from,
  to,
  top,
  foot,
  stroke,
}: {
  place: (across: number, y: number) => Point;
  from: number;
  to: number;
  top: number;
  foot: number;
  stroke: string;
}): string {
  const gap = 26;
  const strokes: string[] = [];
  for (let across = from + gap; across < to - 6; across += gap) {
    const [x] = place(across, foot);
    if (x < -300 || x > wide + 300) continue;
    strokes.push(line([place(across, top), place(across, foot)], stroke, 1.6));
  }
  return strokes.join('');
}

/** A winding strip from the horizon to the foot: a river or a road. */
export interface Strip {
  left: Point[];
  right: Point[];
  centre: Point[];
}

/** Works out a strip that widens towards the reader. */
export function windStrip({ random, horizon }: Canvas, { foot, far }: { foot: number; far: number }): Strip {
  const start = wide * random.between(0.42, 0.62);
  const side = random.chance(0.5) ? 1 : -1;
  const end = wide * random.between(0.28, 0.36);
  const count = 44;
  const rows = Array.from({ length: count + 1 }, (_, index) => {
    const t = index / count;
    const y = horizon + (high + 10 - horizon) * t ** 1.25;
    const bend = Math.sin(t * Math.PI * 1.55) * wide * 0.13 * Math.min(1, t * 3);
    const x = start - side * bend + side * end * t ** 2.4;
    return { x, y, half: (far + (foot - far) * t ** 1.7) / 2 };
  });
  return {
    left: rows.map((row): Point => [row.x - row.half, row.y]),
    right: rows.map((row): Point => [row.x + row.half, row.y]),
    centre: rows.map((row): Point => [row.x, row.y]),
  };
}

/** Prints a strip as one area with an edge line. */
export function drawStrip(strip: Strip, fill: string, edge: string): string {
  return polygon([...strip.left, ...[...strip.right].reverse()], fill, ` stroke="${edge}" stroke-width="3"`);
}

/** Whether a point on the plain is clear of a strip by `margin` pixels. */
export function isClear(strip: Strip, x: number, y: number, margin: number): boolean {
  const index = strip.centre.findIndex((point) => point[1] >= y);
  const left = strip.left[index];
  const right = strip.right[index];
  return left === undefined || right === undefined || x < left[0] - margin || x > right[0] + margin;
}
