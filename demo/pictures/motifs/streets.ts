import { pictureHeight as high, pictureWidth as wide, type Canvas } from '../canvas.ts';
import { drawGlints, drawHouse, drawPerson } from '../figures.ts';
import { drawTree, drawTreeRow } from '../plants.ts';
import { circle, line, mix, path, polygon, rect, type Point } from '../svg.ts';
import type { Motif } from './motif.ts';

export const town: Motif = {
  name: '江边的县城，楼房错落',
  horizon: 470,
  ridges: { layers: 3, rise: 270 },
  draw: (canvas) => {
    const { light } = canvas;
    const bank = 540;
    return (
      blocks(canvas, { foot: bank, tall: [130, 300], fill: mix(light.far, light.near, 0.32), gap: 30 }) +
      blocks(canvas, { foot: bank, tall: [70, 190], fill: mix(light.near, light.wall, 0.22), gap: 18 }) +
      drawTreeRow(canvas, { y: bank + 4, from: -10, to: wide + 10, size: 40, gap: 25 }) +
      rect(0, bank, wide, 8, light.roof) +
      rect(0, bank + 8, wide, high - bank, light.water) +
      drawGlints(canvas, { from: -40, to: wide, top: bank + 22, foot: 708, count: 28 })
    );
  },
};

function blocks(
  { light, random }: Canvas,
  { foot, tall, fill, gap }: { foot: number; tall: [number, number]; fill: string; gap: number },
): string {
  const parts: string[] = [];
  for (let x = random.between(-60, -10); x < wide;) {
    const width = random.between(64, 116);
    const height = random.between(tall[0], tall[1]);
    parts.push(rect(x, foot - height, width, height, fill));
    if (random.chance(0.35)) parts.push(rect(x + width * 0.3, foot - height - 18, width * 0.3, 18, fill));
    const columns = Math.floor(width / 20);
    for (let floor = 0; floor < Math.floor(height / 26) - 1; floor += 1) {
      for (let column = 0; column < columns; column += 1) {
        const lit = random.chance(0.55);
        parts.push(
          rect(
            x + 10 + column * ((width - 14) / columns),
            foot - height + 14 + floor * 26,
            8,
            12,
            lit ? light.pane : mix(fill, light.dark, 0.3),
          ),
        );
      }
    }
    x += width + random.between(0, gap);
  }
  return parts.join('');
}

export const village: Motif = {
  name: '山脚下的村庄，白墙黛瓦',
  horizon: 450,
  ridges: { layers: 4, rise: 270, drop: 20 },
  draw: (canvas) => {
    const { light, random } = canvas;
    const meadow = mix(light.fields[3], light.near, 0.28);
    const behind = [0, 1, 2, 3, 4, 5].map(() =>
      drawTree(canvas, random.between(240, 960), random.between(478, 500), random.between(100, 140)),
    );
    const rows = [
      { y: 516, width: 150, from: 270, count: 5 },
      { y: 560, width: 164, from: 232, count: 5 },
      { y: 610, width: 178, from: 300, count: 4 },
    ];
    const houses = rows.flatMap((row) =>
      Array.from({ length: row.count }, (_, index) =>
        drawHouse(
          canvas,
          row.from + index * row.width * 0.97 + random.between(-14, 14),
          row.y + random.between(-7, 7),
          row.width * 0.86,
        ),
      ),
    );
    const sides = [70, 150, 1070, 1150].map((x) =>
      drawTree(canvas, x + random.between(-30, 30), random.between(560, 640), random.between(110, 160)),
    );
    return (
      path(`M0 486q300 -40 600 -18t600 -6v260h-1200z`, meadow) +
      behind.join('') +
      houses.join('') +
      rect(0, 640, wide, 90, light.water) +
      drawGlints(canvas, { from: -20, to: wide, top: 654, foot: 710, count: 16 }) +
      path(`M0 700q400 -26 760 4t440 -8v40h-1200z`, light.fields[2]) +
      sides.join('')
    );
  },
};

export const school: Motif = {
  name: '校园里的教学楼',
  horizon: 440,
  ridges: { layers: 4, rise: 240, drop: 10 },
  draw: (canvas) => facade(canvas, { floors: 4, wing: 420, tower: 1 }),
};

export const hall: Motif = {
  name: '政务服务大厅',
  horizon: 440,
  ridges: { layers: 4, rise: 230, drop: 10 },
  draw: (canvas) => {
    const { light, random } = canvas;
    const foot = 616;
    const stone = mix(light.wall, light.far, 0.14);
    const columns = Array.from({ length: 9 }, (_, index) =>
      rect(262 + index * 82, 408, 20, foot - 408, light.wall),
    );
    const glass = rect(250, 404, 700, foot - 404, mix(light.sky[1], light.roof, 0.3));
    const mullions = Array.from({ length: 17 }, (_, index) =>
      rect(252 + index * 41, 404, 3, foot - 404, mix(light.pane, light.wall, 0.5)),
    );
    const steps = [0, 1, 2, 3].map((index) =>
      rect(
        200 - index * 18,
        foot + index * 9,
        800 + index * 36,
        9,
        mix(stone, light.roof, 0.08 + index * 0.07),
      ),
    );
    const people = Array.from({ length: 9 }, (_, index) =>
      drawPerson(
        canvas,
        150 + index * 110 + random.between(-30, 30),
        random.between(664, 700),
        56,
        [light.accent, light.roof, light.wall][index % 3] ?? light.roof,
      ),
    );
    return (
      rect(0, foot, wide, high - foot, mix(light.fields[0], light.wall, 0.5)) +
      rect(96, 452, 160, foot - 452, stone) +
      rect(944, 452, 160, foot - 452, stone) +
      windows({ light }, { x: 118, y: 476, columns: 4, rows: 3, gapX: 32, gapY: 44, fill: light.pane }) +
      windows({ light }, { x: 966, y: 476, columns: 4, rows: 3, gapX: 32, gapY: 44, fill: light.pane }) +
      glass +
      mullions.join('') +
      columns.join('') +
      rect(206, 372, 788, 34, stone) +
      rect(190, 356, 820, 18, light.roof) +
      rect(84, 440, 176, 12, light.roof) +
      rect(940, 440, 176, 12, light.roof) +
      rect(556, 520, 88, foot - 520, light.accent) +
      rect(598, 520, 4, foot - 520, light.wall) +
      steps.join('') +
      drawTree(canvas, 54, 640, 120) +
      drawTree(canvas, 1150, 640, 120) +
      people.join('')
    );
  },
};

function facade(
  canvas: Canvas,
  { floors, wing, tower }: { floors: number; wing: number; tower: number },
): string {
  const { light, random } = canvas;
  const foot = 620;
  const storey = 50;
  const top = foot - floors * storey;
  const middle = wide / 2;
  const lawn = mix(light.fields[1], light.wall, 0.2);
  const trees = [110, 236, 372, 836, 972, 1098].map((x) =>
    drawTree(canvas, x + random.between(-24, 24), random.between(640, 668), random.between(74, 96)),
  );
  const children = Array.from({ length: 8 }, () =>
    drawPerson(
      canvas,
      random.between(430, 780),
      random.between(668, 704),
      40,
      random.pick([light.accent, light.wall, light.roof]),
    ),
  );
  return (
    rect(0, foot, wide, high - foot, lawn) +
    polygon(
      [
        [middle - 40, foot],
        [middle + 40, foot],
        [middle + 120, high],
        [middle - 120, high],
      ],
      mix(light.wall, light.far, 0.3),
    ) +
    rect(middle - wing - 60, top, (wing + 60) * 2, foot - top, light.wall) +
    rect(middle - wing - 72, top - 12, (wing + 72) * 2, 14, light.accent) +
    windows(
      { light },
      {
        x: middle - wing - 36,
        y: top + 14,
        columns: 10,
        rows: floors,
        gapX: 38,
        gapY: storey,
        fill: light.pane,
      },
    ) +
    windows(
      { light },
      { x: middle + 112, y: top + 14, columns: 10, rows: floors, gapX: 38, gapY: storey, fill: light.pane },
    ) +
    rect(middle - 96, top - tower * 58, 192, foot - top + tower * 58, light.wall) +
    rect(middle - 108, top - tower * 58 - 12, 216, 14, light.accent) +
    windows(
      { light },
      { x: middle - 72, y: top - 38, columns: 4, rows: floors, gapX: 40, gapY: storey, fill: light.pane },
    ) +
    rect(middle - 74, foot - 70, 148, 10, light.accent) +
    rect(middle - 30, foot - 60, 60, 60, mix(light.accent, light.roof, 0.4)) +
    trees.join('') +
    children.join('')
  );
}

function windows(
  _: Pick<Canvas, 'light'>,
  grid: { x: number; y: number; columns: number; rows: number; gapX: number; gapY: number; fill: string },
): string {
  return Array.from({ length: grid.rows * grid.columns }, (_unused, index) =>
    rect(
      grid.x + (index % grid.columns) * grid.gapX,
      grid.y + Math.floor(index / grid.columns) * grid.gapY,
      grid.gapX * 0.58,
      grid.gapY * 0.52,
      grid.fill,
    ),
  ).join('');
}

export const lanterns: Motif = {
  name: '老街挂起灯笼，游人往来',
  horizon: 500,
  ridges: { layers: 3, rise: 240 },
  draw: (canvas) => {
    const { light, random } = canvas;
    const street = mix(light.roof, light.wall, 0.5);
    const strings = [300, 386, 464, 536].map((y, index) =>
      lanternString(canvas, { y, reach: 420 - index * 85, size: 17 - index * 2.4 }),
    );
    const crowd = Array.from({ length: 30 }, () => {
      const y = random.between(632, 716);
      const spread = 120 + (y - 600) * 2.6;
      return { x: wide / 2 + random.between(-spread, spread), y };
    }).sort((a, b) => a.y - b.y);
    return (
      polygon(
        [
          [wide / 2 - 150, 600],
          [wide / 2 + 150, 600],
          [wide + 40, high],
          [-40, high],
        ],
        street,
      ) +
      [-1, 1].map((side) => row(canvas, side)).join('') +
      strings.join('') +
      crowd
        .map(({ x, y }) =>
          drawPerson(
            canvas,
            x,
            y,
            26 + (y - 600) * 0.3,
            random.pick([light.roof, light.dark, mix(light.accent, light.roof, 0.3)]),
          ),
        )
        .join('')
    );
  },
};

/** House fronts along one side of the street, far ones first. */
function row({ light }: Canvas, side: number): string {
  const at = (x: number): number => wide / 2 + side * x;
  const parts: string[] = [];
  for (let house = 0; house < 5; house += 1) {
    const near = 175 + house * 112;
    const far = near + 118 + house * 6;
    const top = 380 - house * 62;
    const foot = 610 + house * 28;
    const floor = (top + foot) / 2 + 8;
    const wall = mix(light.wall, light.roof, 0.78 - house * 0.02);
    parts.push(rect(Math.min(at(near), at(far)), top, far - near, foot - top, wall));
    for (const [y, height] of [
      [top + (floor - top) * 0.34, (floor - top) * 0.5],
      [floor + (foot - floor) * 0.3, (foot - floor) * 0.56],
    ] as const) {
      for (let pane = 0; pane < 2; pane += 1) {
        const x = near + 18 + pane * 48;
        parts.push(rect(Math.min(at(x), at(x + 34)), y, 34, height, light.pane));
        parts.push(rect(Math.min(at(x + 15), at(x + 18)), y, 3, height, wall));
      }
    }
    for (const y of [top, floor]) {
      const eave: Point[] = [
        [at(near - 26), y + 20],
        [at(near - 6), y - 10],
        [at(far + 10), y - 10],
        [at(far + 10), y + 12],
      ];
      parts.push(polygon(eave, light.roof));
    }
  }
  return parts.join('');
}

function lanternString(
  { light }: Canvas,
  { y, reach, size }: { y: number; reach: number; size: number },
): string {
  const count = 8;
  const hang = (share: number): Point => [wide / 2 + share * reach, y + 46 * (1 - share ** 2)];
  const rope = Array.from({ length: 21 }, (_, index) => hang(index / 10 - 1));
  const lamps = Array.from({ length: count }, (_, index) => {
    const [x, at] = hang((index * 2) / (count - 1) - 1);
    const tint = index % 3 === 1 ? mix(light.accent, light.pane, 0.35) : light.accent;
    return (
      `<ellipse cx="${Math.round(x)}" cy="${Math.round(at + size)}" rx="${Math.round(size)}" ry="${Math.round(size * 1.1)}" fill="${tint}"/>` +
      rect(x - size * 0.4, at - size * 0.2, size * 0.8, size * 0.26, light.roof) +
      circle(x, at + size * 2.3, size * 0.16, tint)
    );
  });
  return line(rope, light.roof, 2) + lamps.join('');
}
