import { pictureHeight as high, pictureWidth as wide, type Canvas } from '../canvas.ts';
import { drawFields, drawStrip, isClear, windStrip } from '../fields.ts';
import { drawBus, drawGlints, drawPerson } from '../figures.ts';
import { drawForest, drawTreeRow } from '../plants.ts';
import { circle, line, mix, path, polygon, rect, roundEnds, type Point } from '../svg.ts';
import type { Motif } from './motif.ts';
import { scatterTrees } from './nature.ts';

export const bridge: Motif = {
  name: '斜拉桥横跨江面，桥上车辆往来',
  horizon: 470,
  ridges: { layers: 4, rise: 270, drop: 16 },
  draw: (canvas) => {
    const { light, random } = canvas;
    const deck = 452;
    const bank = mix(light.near, light.dark, 0.15);
    const towers = [random.between(340, 380), random.between(820, 860)];
    const cars = Array.from({ length: 6 }, (_, index) => {
      const x = 60 + index * 190 + random.between(-50, 50);
      return rect(x, deck - 18, 36, 14, index % 2 === 0 ? light.wall : light.accent, 5);
    });
    return (
      rect(0, deck, wide, 64, bank) +
      drawTreeRow(canvas, { y: 516, from: -10, to: wide + 10, size: 48, gap: 46 }) +
      rect(0, 516, wide, high - 516, light.water) +
      drawGlints(canvas, { from: -40, to: wide, top: 532, foot: 706, count: 26 }) +
      [60, 600, 1140].map((x) => rect(x - 8, deck, 16, 82, light.roof)).join('') +
      rect(0, deck - 4, wide, 20, light.roof) +
      rect(0, deck - 6, wide, 4, light.wall) +
      cars.join('') +
      towers.map((x) => tower(canvas, x, deck)).join('')
    );
  },
};

function tower({ light }: Canvas, x: number, deck: number): string {
  const top = 166;
  const cables = Array.from({ length: 11 }, (_, index) => {
    const reach = 30 + index * 18;
    const from: Point = [x, top + 14 + (10 - index) * 9];
    return (
      line([from, [x - reach, deck - 4]], light.wall, 2.2) +
      line([from, [x + reach, deck - 4]], light.wall, 2.2)
    );
  });
  const leg: Point[] = [
    [x - 5, top],
    [x + 5, top],
    [x + 12, deck + 100],
    [x - 12, deck + 100],
  ];
  return (
    cables.join('') +
    polygon(leg, light.wall, ` stroke="${light.roof}" stroke-width="1.6"`) +
    rect(x - 34, deck + 96, 68, 14, light.roof)
  );
}

export const dam: Motif = {
  name: '水库大坝开闸，湖面开阔',
  horizon: 430,
  ridges: { layers: 4, rise: 250 },
  draw: (canvas) => {
    const { light, random } = canvas;
    const concrete = mix(light.wall, light.far, 0.38);
    const middle = random.between(520, 680);
    const crest = (y: number, sag: number): Point[] =>
      Array.from({ length: 25 }, (_, index): Point => {
        const share = index / 12 - 1;
        return [wide / 2 + share * (wide / 2 + 10), y - sag * share ** 2];
      });
    const gates = Array.from({ length: 6 }, (_, index) => {
      const x = middle - 190 + index * 64;
      return (
        path(`M${Math.round(x)} 566h42l6 130h-54z`, light.glint) +
        rect(x - 13, 552, 10, 148, mix(light.near, light.wall, 0.35)) +
        (index === 5 ? rect(x + 53, 552, 10, 148, mix(light.near, light.wall, 0.35)) : '')
      );
    });
    return (
      rect(0, 430, wide, high - 430, light.water) +
      drawGlints(canvas, { from: 0, to: wide - 100, top: 446, foot: 520, count: 14 }) +
      polygon([...crest(550, 36), [wide + 10, high], [-10, high]], concrete) +
      line(crest(550, 36), mix(light.near, light.wall, 0.4), 12) +
      gates.join('') +
      rect(0, 696, wide, 30, light.glint) +
      drawForest(canvas, { y: 664, from: -30, to: middle - 290, size: 92, count: 15 }) +
      drawForest(canvas, { y: 664, from: middle + 290, to: wide + 30, size: 92, count: 15 })
    );
  },
};

export const site: Motif = {
  name: '建设工地上塔吊林立，工人在施工',
  horizon: 430,
  ridges: { layers: 4, rise: 230, drop: 10 },
  draw: (canvas) => {
    const { light, random } = canvas;
    const ground = mix(light.fields[0], light.wall, 0.25);
    const foot = 580;
    const frames = Array.from({ length: 5 }, (_, index) =>
      frame(canvas, { x: 70 + index * 235 + random.between(-26, 26), foot, floors: random.whole(3, 6) }),
    );
    const cranes = [random.between(200, 290), random.between(620, 720), random.between(1010, 1090)].map(
      (x, index) => crane(canvas, x, foot, 150 + index * 34 + random.between(-20, 20)),
    );
    const workers = Array.from({ length: 7 }, () =>
      drawPerson(canvas, random.between(60, wide - 60), random.between(622, 690), 54, light.accent),
    );
    return (
      rect(0, foot, wide, high - foot, ground) +
      frames.join('') +
      cranes.join('') +
      line(
        [
          [0, foot],
          [wide, foot],
        ],
        light.roof,
        4,
      ) +
      workers.join('') +
      truck(canvas, random.between(420, 700), 686)
    );
  },
};

function frame({ light }: Canvas, { x, foot, floors }: { x: number; foot: number; floors: number }): string {
  const width = 140;
  const storey = 42;
  const grey = mix(light.roof, light.wall, 0.35);
  const floor = Array.from({ length: floors }, (_, index) => {
    const y = foot - (index + 1) * storey;
    return (
      rect(x, y + 6, width, storey - 6, mix(light.wall, light.far, 0.18)) +
      rect(x - 6, y, width + 12, 7, grey)
    );
  });
  const open = [0, 1, 2, 3].map((post) =>
    rect(x + post * (width / 3) - 3, foot - floors * storey - 54, 7, 56, grey),
  );
  return open.join('') + rect(x - 6, foot - floors * storey - 58, width + 12, 6, grey) + floor.join('');
}

function crane({ light, random }: Canvas, x: number, foot: number, top: number): string {
  const reach = random.between(150, 210);
  const back = 62;
  const hook = x + reach * random.between(0.5, 0.85);
  return (
    rect(x - 5, top, 10, foot - top, light.accent) +
    line(
      [
        [x - back, top + 22],
        [x + reach, top + 22],
      ],
      light.accent,
      8,
    ) +
    line(
      [
        [x - back, top + 20],
        [x, top - 26],
        [x + reach, top + 20],
      ],
      light.accent,
      3,
    ) +
    rect(x - back - 8, top + 18, 34, 26, light.roof) +
    line(
      [
        [hook, top + 24],
        [hook, top + 120],
      ],
      light.roof,
      2.4,
    ) +
    rect(hook - 14, top + 118, 28, 18, light.roof)
  );
}

function truck({ light }: Canvas, x: number, y: number): string {
  return (
    rect(x, y - 44, 92, 32, light.accent, 4) +
    path(`M${Math.round(x + 96)} ${Math.round(y - 12)}v-50h30l20 26v24z`, light.accent) +
    path(`M${Math.round(x + 104)} ${Math.round(y - 38)}v-16h18l12 16z`, light.wall) +
    rect(x - 4, y - 16, 154, 7, light.roof) +
    circle(x + 24, y - 4, 15, light.roof) +
    circle(x + 24, y - 4, 6, light.wall) +
    circle(x + 122, y - 4, 15, light.roof) +
    circle(x + 122, y - 4, 6, light.wall)
  );
}

export const road: Motif = {
  name: '公路穿过田野，一辆客车驶来',
  horizon: 392,
  ridges: { layers: 4, rise: 240 },
  draw: (canvas) => {
    const { light } = canvas;
    const strip = windStrip(canvas, { foot: 380, far: 18 });
    const tar = mix(light.roof, light.mist, 0.34);
    const dashes = strip.centre.flatMap((point, index) => {
      const next = strip.centre[index + 1];
      if (index % 3 !== 0 || next === undefined) return [];
      return [line([point, next], light.wall, 1.5 + 5 * (index / strip.centre.length), roundEnds)];
    });
    const [busX, busY] = strip.centre[31] ?? [wide / 2, 600];
    return (
      drawFields(canvas) +
      drawStrip(strip, tar, mix(tar, light.wall, 0.45)) +
      dashes.join('') +
      scatterTrees(canvas, { count: 18, clear: (x, y) => isClear(strip, x, y, 44) }) +
      drawBus(canvas, busX - 66, busY + 12, 150)
    );
  },
};
