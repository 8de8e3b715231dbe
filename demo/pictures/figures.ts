import type { Canvas } from './canvas.ts';
import { circle, line, mix, path, polygon, rect, roundEnds, type Point } from './svg.ts';

/** A standing person without a face; `size` is the height. */
export function drawPerson({ light }: Canvas, x: number, y: number, size: number, coat: string): string {
  return (
    path(
      `M${Math.round(x - size * 0.17)} ${Math.round(y)}v${-Math.round(size * 0.5)}q0 ${-Math.round(size * 0.2)} ${Math.round(size * 0.17)} ${-Math.round(size * 0.2)}t${Math.round(size * 0.17)} ${Math.round(size * 0.2)}v${Math.round(size * 0.5)}z`,
      coat,
    ) + circle(x, y - size * 0.85, size * 0.14, mix(light.dark, light.wall, 0.12))
  );
}

/** The same with a straw hat. */
export function drawPicker(canvas: Canvas, x: number, y: number, size: number, coat: string): string {
  const hat: Point[] = [
    [x - size * 0.32, y - size * 0.86],
    [x, y - size * 1.1],
    [x + size * 0.32, y - size * 0.86],
  ];
  return (
    drawPerson(canvas, x, y, size, coat) + polygon(hat, mix(canvas.light.accent, canvas.light.wall, 0.25))
  );
}

/** A house with white walls and a dark roof; `y` is its foot. */
export function drawHouse({ light, random }: Canvas, x: number, y: number, width: number): string {
  const wall = width * 0.36;
  const eave = y - wall;
  const roofHeight = width * 0.2;
  const over = width * 0.07;
  const windows = Array.from({ length: 3 }, (_, index) =>
    rect(x + width * (0.2 + index * 0.23), eave + wall * 0.4, width * 0.1, wall * 0.36, light.pane),
  );
  const gable = random.chance(0.5) ? 1 : 0;
  const roof = polygon(
    [
      [x - over, eave],
      [x + over * 0.6, eave - roofHeight],
      [x + width - over * 1.4, eave - roofHeight],
      [x + width + over, eave],
    ],
    light.roof,
  );
  // The stepped gable stands up beside the roof, as on old houses along the river.
  const step =
    gable === 1
      ? rect(x - over * 1.6, eave - roofHeight * 0.75, width * 0.13, roofHeight * 0.4, light.roof) +
        rect(x - over * 0.9, eave - roofHeight * 0.36, over * 1.3, roofHeight * 0.4, light.wall)
      : '';
  return rect(x, eave - 1, width, wall + 1, light.wall) + windows.join('') + roof + step;
}

/** A bus or van seen from the side; `y` is the foot of the wheels. */
export function drawBus({ light }: Canvas, x: number, y: number, width: number): string {
  const height = width * 0.48;
  return (
    rect(x, y - height * 1.05, width, height * 0.9, light.accent, width * 0.06) +
    rect(x + width * 0.07, y - height * 0.92, width * 0.86, height * 0.36, light.wall, width * 0.03) +
    rect(x + width * 0.36, y - height * 0.92, width * 0.025, height * 0.36, light.accent) +
    rect(x + width * 0.64, y - height * 0.92, width * 0.025, height * 0.36, light.accent) +
    circle(x + width * 0.24, y - height * 0.14, width * 0.09, light.roof) +
    circle(x + width * 0.76, y - height * 0.14, width * 0.09, light.roof)
  );
}

/** A narrow boat with one person standing in it. */
export function drawBoat(canvas: Canvas, x: number, y: number, width: number): string {
  const { light } = canvas;
  const hull = path(
    `M${Math.round(x - width / 2)} ${Math.round(y - width * 0.09)}q${Math.round(width / 2)} ${Math.round(width * 0.1)} ${Math.round(width)} 0q${-Math.round(width * 0.12)} ${Math.round(width * 0.16)} ${-Math.round(width * 0.5)} ${Math.round(width * 0.16)}t${-Math.round(width * 0.5)} ${-Math.round(width * 0.16)}z`,
    light.dark,
  );
  const pole = line(
    [
      [x + width * 0.1, y - width * 0.36],
      [x + width * 0.34, y + width * 0.14],
    ],
    light.dark,
    2.4,
    roundEnds,
  );
  return drawPicker(canvas, x + width * 0.02, y - width * 0.02, width * 0.36, light.roof) + hull + pole;
}

/** Short level strokes of light on water between two heights. */
export function drawGlints(
  { light, random }: Canvas,
  area: { from: number; to: number; top: number; foot: number; count: number },
): string {
  return Array.from({ length: area.count }, () => {
    const x = random.between(area.from, area.to);
    const y = random.between(area.top, area.foot);
    const length = random.between(40, 130);
    const stroke = random.chance(0.7) ? light.glint : mix(light.water, light.roof, 0.22);
    return line(
      [
        [x, y],
        [x + length, y],
      ],
      stroke,
      3,
      roundEnds,
    );
  }).join('');
}
